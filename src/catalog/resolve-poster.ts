/** Posters of videos that visible pages show, so that nobody can make the Worker fetch other images. */

import { hostedVideos, posterPath } from '../content/post/media.ts';
import type { Site } from '../content/site/site.ts';
import { readFile } from './file-rows.ts';
import type { FileRecord } from './record.ts';
import type { ResolvedPoster } from './resolved.ts';

export function posterAt(sql: SqlStorage, { posters }: Site, path: string): ResolvedPoster | undefined {
  if (!posters) return undefined;
  const ownedAddresses = sql.exec<{ key: string }>(
    "SELECT key FROM claims WHERE path = ? AND kind = 'poster' ORDER BY key",
    path,
  );
  for (const { key } of ownedAddresses) {
    const video = shownIn(readFile(sql, key), path);
    if (video) return { kind: 'poster', ...video };
  }
  return undefined;
}

function shownIn(record: FileRecord | undefined, path: string) {
  if (!record?.visible || (record.kind !== 'post' && record.kind !== 'section')) return undefined;
  return hostedVideos(record.data.dependencies).find((video) => posterPath(video) === path);
}
