/** The same folder served by Platen: pushed as `platen push` does it, read over HTTP as a visitor does. */

import { readPath } from '../../src/urls.ts';
import { startLocalWorker } from '../dev/local-worker.ts';
import { newToken, tokenEntry } from '../new-token.ts';
import { push } from '../push/push.ts';
import type { PushReport } from '../push/report.ts';
import { type RemoteFile, type RemoteSite, remoteSite } from '../site/remote-site.ts';
import type { Terminal } from '../terminal.ts';
import { siteOrigin } from './neutral-settings.ts';

export type ServedSite = {
  origin: string;
  push: PushReport;
  files: RemoteFile[];
  /** Puts templates, by path in the folder of layouts, over the site's own. */
  replaceTemplates(templates: ReadonlyMap<string, string>): Promise<void>;
  /** Asks for a path, escaped or not; redirects are not followed. */
  ask(path: string): Promise<{ status: number; location: string; body: string }>;
};

/** Serves the folder while `use` runs. */
export async function serveWithPlaten<T>(
  folder: string,
  terminal: Terminal,
  use: (site: ServedSite) => Promise<T>,
): Promise<T> {
  const token = newToken();
  const worker = await startLocalWorker({ siteUrl: siteOrigin, uploadTokens: tokenEntry('compare', token) });
  try {
    const site = remoteSite({ origin: worker.origin, token, stop: terminal.stop });
    const how = { isDryRun: false, isLenient: true, deletes: false, assumesYes: false };
    const report = await push(folder, site, how, terminal);
    return await use({
      origin: worker.origin,
      push: report,
      files: await site.list(),
      replaceTemplates: (templates) => replaceTemplates(site, templates),
      ask: (path) => ask(worker.origin, path),
    });
  } finally {
    await worker.stop();
  }
}

async function replaceTemplates(site: RemoteSite, templates: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, template] of templates) {
    const content = new TextEncoder().encode(template);
    await site.put(`layouts/${path}`, async () => ({ content, size: content.byteLength }), true);
  }
}

async function ask(origin: string, path: string) {
  const response = await fetch(new URL(path, origin), { redirect: 'manual' });
  const location = response.headers.get('Location') ?? '';
  return { status: response.status, location, body: await response.text() };
}

/** The decoded path of an address on this site; null for one elsewhere. */
export function pathOf(address: string): string | null {
  const { pathname } = new URL(address, siteOrigin);
  return readPath(pathname);
}
