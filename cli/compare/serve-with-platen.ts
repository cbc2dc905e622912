/** Serves the same folder with Platen: pushed as by `platen push`, read over HTTP like a visitor. */

import type { Language } from '../../src/content/site/languages.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import { findSurroundings } from '../check/surroundings.ts';
import { startLocalWorker } from '../dev/local-worker.ts';
import { push } from '../push/push.ts';
import type { PushReport } from '../push/report.ts';
import { type RemoteFile, type RemoteSite, remoteBytes, remoteSite } from '../site/remote-site.ts';
import type { Terminal } from '../terminal.ts';
import { newToken, tokenEntry } from '../tokens.ts';
import { servedOrigin } from './addresses.ts';

export type ServedSite = {
  folder: string;
  origin: string;
  push: PushReport;
  files: RemoteFile[];
  languages: readonly Language[];
  /** Requests a path, escaped or not; redirects are not followed. */
  ask(path: string): Promise<Answered>;
};

export type Answered = {
  status: number;
  location: string;
  body: string;
  /** Its `Content-Security-Policy`. */
  policy: string;
  /** The page needs more texts of others than one request reads: asked for again, it has more of them. */
  isUnfinished: boolean;
};

/** Serves the folder while `use` runs. */
export async function serveWithPlaten<T>(
  folder: string,
  terminal: Terminal,
  { isLenient, isBuiltIn }: { isLenient: boolean; isBuiltIn: boolean },
  use: (site: ServedSite) => Promise<T>,
): Promise<T> {
  const token = newToken();
  const worker = await startLocalWorker({
    siteUrl: servedOrigin,
    uploadTokens: tokenEntry('compare', token),
  });
  try {
    const site = remoteSite({ origin: worker.origin, token, stop: terminal.stop });
    const how = { isDryRun: false, isLenient, deletes: false, assumesYes: false, isBuiltIn };
    const report = await push(folder, site, how, terminal);
    const files = await site.list();
    return await use({
      folder,
      origin: worker.origin,
      push: report,
      files,
      languages: await languagesOf(site, files),
      ask: (path) => ask(worker.origin, path),
    });
  } finally {
    await worker.stop();
  }
}

/** As the site reads them from its settings. */
async function languagesOf(site: RemoteSite, files: readonly RemoteFile[]): Promise<readonly Language[]> {
  const around = await findSurroundings(
    [],
    files
      .filter(({ key }) => isSettings(key))
      .map((file) => ({ key: file.key, read: () => remoteBytes(site, file) })),
  );
  return around.languages;
}

async function ask(origin: string, path: string): Promise<Answered> {
  const response = await fetch(new URL(path, origin), { redirect: 'manual' });
  const header = (name: string) => response.headers.get(name) ?? '';
  return {
    status: response.status,
    location: header('Location'),
    policy: header('Content-Security-Policy'),
    isUnfinished: response.status === 503 || header('Server-Timing').includes('layouts;desc=unfinished'),
    body: await response.text(),
  };
}
