/** The visible page that owns a path, or had it by an alias. */

import { claiming } from './claiming.ts';
import { readFile } from './file-rows.ts';
import type { FileRecord } from './record.ts';
import { isPost, type PostRecord, type SectionRecord } from './resolve-post.ts';

/** The visible post that owns the path. */
export function postAt(sql: SqlStorage, path: string): PostRecord | undefined {
  return recordsOf(sql, path, 'post')
    .filter(isPost)
    .find((record) => record.visible);
}

export function aliasAt(sql: SqlStorage, path: string): PostRecord | SectionRecord | undefined {
  return recordsOf(sql, path, 'alias')
    .filter((record) => record.kind === 'post' || record.kind === 'section')
    .find((record) => record.visible);
}

function recordsOf(sql: SqlStorage, path: string, kind: 'post' | 'alias'): FileRecord[] {
  return claiming(sql, path, kind)
    .map((key) => readFile(sql, key))
    .filter((record) => record !== undefined);
}
