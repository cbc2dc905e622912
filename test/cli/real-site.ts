/** A real site for the tests of a file, and what is in its bucket. */

import { beforeAll, beforeEach } from 'vitest';
import { type RemoteFile, remoteSite } from '../../cli/site/remote-site.ts';
import { type LocalSite, startLocalSite } from '../browser/local-site.ts';

export type RealSite = {
  origin: string;
  token: string;
  draftsToken: string;
  list(): Promise<RemoteFile[]>;
  put(key: string, content: string): Promise<{ warnings: { message: string }[] }>;
  /** The reply of a trial of the layouts. */
  tryLayouts(): Promise<{ state: string; warnings: object[]; compiles: object[]; compiled: string[] }>;
  /** What a visitor gets. */
  visit(path: string): Promise<{ status: number; text: string }>;
};

/** Files that run one after another in the same process share it. It ends with the process. */
let started: Promise<LocalSite> | undefined;

/** Its bucket is empty at the beginning of every test. */
export function useRealSite(): RealSite {
  let running: LocalSite;
  const remote = () => remoteSite({ ...running, stop: new AbortController().signal });

  beforeAll(async () => {
    started ??= startLocalSite();
    running = await started;
  });
  beforeEach(async () => {
    for (const { key } of await remote().list()) await remote().remove(key);
  });

  return {
    get origin() {
      return running.origin;
    },
    get token() {
      return running.token;
    },
    get draftsToken() {
      return running.draftsToken;
    },
    list: () => remote().list(),
    // The reply of the upload route.
    put: async (key, content) =>
      (await running.put(key, content)) as unknown as { warnings: { message: string }[] },
    async tryLayouts() {
      const headers = { Authorization: `Bearer ${running.token}` };
      const answer = await fetch(`${running.origin}/upload/?layouts`, { method: 'POST', headers });
      return (await answer.json()) as Awaited<ReturnType<RealSite['tryLayouts']>>;
    },
    async visit(path) {
      const response = await fetch(running.origin + path);
      return { status: response.status, text: await response.text() };
    },
  };
}
