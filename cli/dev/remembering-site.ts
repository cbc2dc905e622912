import { isSettings } from '../check/site-settings.ts';
import type { RemoteFile, RemoteSite } from '../site/remote-site.ts';

/**
 * A site that nobody else writes to: its list is asked for once, and then kept in step with what was sent. Settings may move or hide any
 * file, so after these it is asked for again.
 */
export function rememberingSite(site: RemoteSite): RemoteSite {
  let files: Map<string, RemoteFile> | undefined;
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
      const { status, url, version } = reply;
      if (isSettings(key)) files = undefined;
      // R2's version of what was uploaded at once is its digest.
      else files?.set(key, { key, md5: version, size, status, url, errors: [] });
      return reply;
    },
    async remove(key) {
      await site.remove(key);
      if (isSettings(key)) files = undefined;
      else files?.delete(key);
    },
  };
}
