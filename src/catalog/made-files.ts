/** Files that templates made for pages, by their digests: pages from before a change still find them. */

import type { LayoutPage, MadeText } from '../content/layouts/engine.ts';

/** Milliseconds that a file stays after a page last made it. Pages are made anew each day, and the edge keeps them for minutes. */
const kept = 48 * 3_600_000;

/** The time of a file's last page is written again only after this. */
const precision = 6 * 3_600_000;

/** Characters of one file, and of all. */
const mostOfOne = 524_288;
const mostOfAll = 8_388_608;

export function madeFile(
  sql: SqlStorage,
  { digest, name }: Pick<MadeText, 'digest' | 'name'>,
): MadeText | undefined {
  const [row] = sql
    .exec<{ text: string; is_picture: number }>(
      'SELECT text, is_picture FROM made_files WHERE digest = ? AND name = ?',
      ...[digest, name],
    )
    .toArray();
  return row && { digest, name, text: row.text, ...(row.is_picture === 1 && { isPicture: true as const }) };
}

/**
 * Keeps the files that a page has made, but for those that may hold texts of posts: a post may be hidden later.
 *
 * @param now Milliseconds since 1970.
 */
export function keepMadeFiles(sql: SqlStorage, made: readonly MadeText[], now: number): void {
  const wanted = made.filter(({ text, mayHoldPosts }) => !mayHoldPosts && text.length <= mostOfOne);
  let isNew = false;
  for (const { digest, name, text, isPicture = false } of wanted) {
    const { rowsWritten } = sql.exec(
      `INSERT INTO made_files (digest, name, text, is_picture, seen_at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT DO UPDATE SET seen_at = ?5 WHERE seen_at < ?6`,
      ...[digest, name, text, Number(isPicture), now, now - precision],
    );
    isNew ||= rowsWritten > 0;
  }
  if (isNew) forgetOld(sql, now);
}

function forgetOld(sql: SqlStorage, now: number): void {
  sql.exec('DELETE FROM made_files WHERE seen_at < ?', now - kept);
  const rows = sql
    .exec<{ id: number; size: number }>(
      'SELECT rowid AS id, length(text) AS size FROM made_files ORDER BY seen_at DESC, rowid DESC',
    )
    .toArray();
  let size = 0;
  for (const row of rows) {
    size += row.size;
    if (size > mostOfAll) sql.exec('DELETE FROM made_files WHERE rowid = ?', row.id);
  }
}

/** An outcome with a file that was made before. */
export function carrying(file: MadeText): LayoutPage {
  const policy = { scripts: [], handlers: [], origins: {} };
  return { kind: 'made', text: '', mediaType: '', policy, warnings: [], resources: [file] };
}
