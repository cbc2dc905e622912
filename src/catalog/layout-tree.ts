/** The texts of the owner's layouts: those of the bucket, and those that visitors see, the last that passed. */

import { hash } from 'node:crypto';
import { isPageTemplate, isPrivate } from '../content/keys.ts';
import type { LayoutFault } from '../content/layouts/engine.ts';
import type { LayoutFiles } from '../content/layouts/site-rows.ts';
import type { Fault } from '../problem.ts';

/** The name of a tree, and what follows from its names alone. */
export type TreeInfo = {
  digest: string;
  /** Whether any template makes pages. */
  hasPages: boolean;
  /** Whether templates may make files such as feeds, by their suffixes: `xml`, `json`, `txt`. */
  suffixes: readonly string[];
};

/** Characters of a tree. */
export const mostOfTree = 4 * 1024 * 1024;

/** The texts in the bucket by their keys below `layouts/`. Own shortcodes in the other folder are added. */
export function pendingTree(sql: SqlStorage): LayoutFiles {
  const texts = new Map<string, string>();
  for (const { key, text } of textsBetween(sql, 'shortcodes')) texts.set(key, text);
  for (const { key, text } of textsBetween(sql, 'layouts')) texts.set(key.slice('layouts/'.length), text);
  return { digest: pendingDigest(sql), texts };
}

/** Names the texts in the bucket, from their versions. */
export function pendingDigest(sql: SqlStorage): string {
  const rows = ['layouts', 'shortcodes'].flatMap((folder) =>
    sql
      .exec<{ key: string; version: string }>(
        `SELECT key, version FROM files WHERE key > ? AND key < ? AND kind IN ('layout', 'template') ORDER BY key`,
        ...range(folder),
      )
      .toArray(),
  );
  return rows.length === 0 ? '' : hash('sha256', JSON.stringify(rows), 'hex').slice(0, 32);
}

/** Files of the layouts that could not be read, and a tree that is too large. */
export function faultsOfPending(sql: SqlStorage, { texts }: LayoutFiles): LayoutFault[] {
  const unread = sql
    .exec<{ key: string; errors: string }>(
      "SELECT key, errors FROM files WHERE key > ? AND key < ? AND errors <> '[]' ORDER BY key",
      ...range('layouts'),
    )
    .toArray()
    .filter(({ key }) => isPrivate(key))
    .flatMap(({ key, errors }) => (JSON.parse(errors) as Fault[]).map((fault) => ({ ...fault, file: key })));
  const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  if (size <= mostOfTree) return unread;
  const message = `Cannot use "layouts/": its texts must not have more than ${mostOfTree} characters together, they have ${size}`;
  return [...unread, { message, file: 'layouts/' }];
}

/** The tree that visitors see now; undefined where none has ever passed. */
export function currentInfo(sql: SqlStorage): TreeInfo | undefined {
  const [row] = sql.exec<{ text: string }>("SELECT text FROM layouts WHERE key = ''").toArray();
  // Written by `makeCurrent`.
  return row && (JSON.parse(row.text) as TreeInfo);
}

export function currentTree(sql: SqlStorage): LayoutFiles {
  const rows = sql
    .exec<{ key: string; text: string }>("SELECT key, text FROM layouts WHERE key <> ''")
    .toArray();
  const digest = currentInfo(sql)?.digest ?? '';
  return { digest, texts: new Map(rows.map(({ key, text }) => [key, text])) };
}

/** Writes only the texts that differ. */
export function makeCurrent(sql: SqlStorage, { digest, texts }: LayoutFiles): TreeInfo {
  const before = currentTree(sql).texts;
  for (const key of before.keys()) if (!texts.has(key)) sql.exec('DELETE FROM layouts WHERE key = ?', key);
  const write = (key: string, text: string) =>
    sql.exec('INSERT OR REPLACE INTO layouts (key, text) VALUES (?, ?)', key, text);
  for (const [key, text] of texts) if (before.get(key) !== text) write(key, text);
  const info = infoOf({ digest, texts });
  write('', JSON.stringify(info));
  return info;
}

export function infoOf({ digest, texts }: LayoutFiles): TreeInfo {
  const templates = [...texts.keys()].filter((key) => isPageTemplate(`layouts/${key}`));
  const suffixes = new Set(templates.map((key) => key.slice(key.lastIndexOf('.') + 1).toLowerCase()));
  return { digest, hasPages: templates.length > 0, suffixes: [...suffixes].toSorted() };
}

function textsBetween(sql: SqlStorage, folder: string): { key: string; text: string }[] {
  return sql
    .exec<{ key: string; text: string }>(
      `SELECT files.key AS key, coalesce(texts.text, json_extract(files.data, '$.text'), '') AS text
       FROM files LEFT JOIN texts ON texts.key = files.key
       WHERE files.key > ? AND files.key < ? AND kind IN ('layout', 'template') ORDER BY files.key`,
      ...range(folder),
    )
    .toArray();
}

/** All keys in a folder of the top. */
function range(folder: string): [after: string, before: string] {
  return [`${folder}/`, `${folder}0`];
}
