/** The site on this machine under the runtime alone: what `npm start` serves, without the seconds that wrangler takes. */

import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalWorker } from '../../cli/dev/local-worker.ts';
import { packageRoot } from '../../cli/package-root.ts';
import { push } from '../../cli/push/push.ts';
import { remoteSite } from '../../cli/site/remote-site.ts';
import { silentTerminal } from '../../cli/terminal.ts';
import { newToken, tokenEntry } from '../../cli/tokens.ts';

export type LocalSite = {
  origin: string;
  token: string;
  /** Changes nothing that visitors see. */
  draftsToken: string;
  /** Uploads a file; throws where the site refuses it. */
  put(key: string, body: string | Uint8Array<ArrayBuffer>): Promise<{ previewUrl: string }>;
  remove(key: string): Promise<void>;
  /** Ends it; all that it stored is forgotten. */
  stop(): Promise<void>;
};

/** A site and the browser that looks at it. */
export type Started = { site: LocalSite; browser: Browser };

/** With the sample content, as a fresh clone has it. */
export async function startSampleSite(): Promise<LocalSite> {
  const site = await startLocalSite();
  const terminal = silentTerminal();
  const how = { isDryRun: false, isLenient: false, deletes: false, assumesYes: false };
  const remote = remoteSite({ origin: site.origin, token: site.token, stop: terminal.stop });
  const { failure } = await push(join(packageRoot, 'content'), remote, how, terminal);
  if (failure !== null) throw new Error(failure);
  return site;
}

/** Without any file. `adminHost` is that of the page for writing. */
export async function startLocalSite({ adminHost = '' } = {}): Promise<LocalSite> {
  const [token, draftsToken] = [newToken(), newToken()];
  const entries = [tokenEntry('test', token), tokenEntry('drafts', draftsToken, { isForDrafts: true })];
  const { origin, stop } = await startLocalWorker({
    siteUrl: '',
    uploadTokens: entries.join(' '),
    adminHost,
  });
  async function send(key: string, init: RequestInit): Promise<Response> {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/upload/${key}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${key}: ${await answer.text()}`);
    return answer;
  }
  return {
    origin,
    token,
    draftsToken,
    put: async (key, body) =>
      (await send(key, { method: 'PUT', body })).json() as Promise<{ previewUrl: string }>,
    async remove(key) {
      await send(key, { method: 'DELETE' });
    },
    stop,
  };
}
