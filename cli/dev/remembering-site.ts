import { setTimeout as pause } from 'node:timers/promises';
import { isSectionIndex } from '../../src/content/keys.ts';
import { isSettings } from '../../src/content/site/settings-files.ts';
import type { RemoteFile, RemoteSite } from '../site/remote-site.ts';

export type RememberingSite = RemoteSite & {
  /** Waits a few seconds until a change has reached all files that depend on it; false for no change. */
  settle(): Promise<boolean>;
  /** Call when the page for writing has changed the site. */
  forget(): void;
};

/**
 * A site that has no other writer that it is not told of. Its list is requested once, then updated with each upload. After a change
 * that may move or hide other files, the list is requested again.
 */
export function rememberingSite(site: RemoteSite): RememberingSite {
  let files: Map<string, RemoteFile> | undefined;
  let isUnsettled = false;
  const unsettle = (): void => {
    files = undefined;
    isUnsettled = true;
  };
  return {
    ...site,
    async list() {
      files ??= new Map((await site.list()).map((file) => [file.key, file]));
      return [...files.values()];
    },
    async put(key, body, isLenient) {
      let size = 0;
      const measured = async () => {
        const content = await body();
        size = content.size;
        return content;
      };
      const reply = await site.put(key, measured, isLenient);
      const { status, url, version, sweep } = reply;
      // R2's version of a file from a single upload is its digest.
      files?.set(key, { key, md5: version, version: version ?? '', size, status, url, errors: [] });
      if (sweep) unsettle();
      return reply;
    },
    async remove(key) {
      await site.remove(key);
      files?.delete(key);
      if (isSettings(key) || isSectionIndex(key)) unsettle();
    },
    forget() {
      files = undefined;
    },
    async settle() {
      if (!isUnsettled) return false;
      for (let waits = 0; waits < 50 && (await site.isSweeping()); waits++) await pause(100);
      files = undefined;
      isUnsettled = false;
      return true;
    },
  };
}
