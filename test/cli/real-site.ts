/** A real site for the tests of one file, and what is in its bucket. */

import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type RemoteFile, remoteSite } from '../../cli/site/remote-site.ts';
import { type RunningSite, removeFolder, startSite } from '../process/running-site.ts';

export type RealSite = {
  origin: string;
  token: string;
  list(): Promise<RemoteFile[]>;
  put(key: string, content: string): Promise<void>;
  /** What a visitor gets. */
  visit(path: string): Promise<{ status: number; text: string }>;
};

/** Started once; its bucket is empty at the beginning of every test. */
export function useRealSite(): RealSite {
  let running: RunningSite;
  const remote = () => remoteSite({ ...running, stop: new AbortController().signal });

  beforeAll(async () => {
    running = await startSite();
  });
  beforeEach(async () => {
    for (const { key } of await remote().list()) await remote().remove(key);
  });
  afterAll(async () => {
    await running.stop();
    removeFolder(running.folder);
  });

  return {
    get origin() {
      return running.origin;
    },
    get token() {
      return running.token;
    },
    list: () => remote().list(),
    async put(key, content) {
      const bytes = new TextEncoder().encode(content);
      await remote().put(key, async () => ({ content: bytes, size: bytes.byteLength }), true);
    },
    async visit(path) {
      const response = await fetch(running.origin + path);
      return { status: response.status, text: await response.text() };
    },
  };
}
