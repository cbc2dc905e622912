/** The pages of the site for their authors, whatever their status. */

import { shortcodeShape } from '../content/editing/shortcode-shape.ts';
import { byteOrder } from '../content/keys.ts';
import { defaultSiteOf, type Sites } from '../content/site/sites.ts';
import type {
  ForAuthors,
  KnownSection,
  KnownTerms,
  Overview,
  OverviewQuestion,
  OverviewRow,
  OwnShortcode,
} from './catalog.ts';
import { countRows } from './counted-list.ts';
import { readHosts } from './doors/writing.ts';
import { readFile } from './file-rows.ts';
import { statusFor } from './status.ts';
import { listed } from './tables.ts';
import { shortcodeTemplates } from './templates.ts';

/** Statuses of rows as the index has them. Of a hidden page its record tells whether it is a file of a bundle. */
const inIndex = {
  published: ['published'],
  draft: ['draft'],
  scheduled: ['scheduled'],
  expired: ['expired'],
  unreadable: ['faulty', 'hidden'],
} as const;

const everything = Object.values(inIndex).flat();

/** Rows that one call looks at; the next call goes on. */
const mostRead = 1000;

type Place = { place: string; key: string; title: string };

/**
 * The newest first, pages without a date last. Reads as many rows of each status as it shows. For a text or a prefix it looks
 * at 1,000 rows at most, so `next` may come with few rows or none.
 */
export function overview(sql: SqlStorage, question: OverviewQuestion): Overview {
  const { prefix, text, status, after = '', limit } = question;
  const words = text.trim().toLowerCase();
  const statuses: readonly string[] = status === undefined ? everything : inIndex[status];
  const rows: OverviewRow[] = [];
  let last = after;
  let read = 0;
  for (const { place, key, title } of merged(statuses.map((each) => placesOf(sql, each, after, limit + 1)))) {
    if (rows.length === limit || read === mostRead) return { rows, next: last };
    read += 1;
    last = place;
    if (!key.startsWith(prefix)) continue;
    if (words !== '' && !`${title ?? ''}\n${key}`.toLowerCase().includes(words)) continue;
    const row = rowOf(sql, key, title ?? '');
    if (status === undefined || row.status === status) rows.push(row);
  }
  return { rows, next: null };
}

/** The places of one status after a place, read in parts. */
function* placesOf(sql: SqlStorage, status: string, after: string, size: number): Generator<Place> {
  for (let from = after; ; ) {
    const part = sql
      .exec<Place>(
        `SELECT ${listed.place} AS place, key, data ->> 'title' AS title FROM files
         WHERE ${listed.are} AND ${listed.status} = ? AND ${listed.place} > ? ORDER BY ${listed.place} LIMIT ?`,
        status,
        from,
        size,
      )
      .toArray();
    yield* part;
    if (part.length < size) return;
    from = part.at(-1)?.place ?? from;
  }
}

/** All of several sorted lists, in order. */
function* merged(lists: readonly Iterator<Place>[]): Generator<Place> {
  const heads = lists.map((list) => ({ list, head: list.next() }));
  for (;;) {
    let least: { place: Place; at: (typeof heads)[number] } | undefined;
    for (const at of heads) {
      if (at.head.done) continue;
      const place = at.head.value;
      if (least === undefined || byteOrder(place.place, least.place.place) < 0) least = { place, at };
    }
    if (least === undefined) return;
    yield least.place;
    least.at.head = least.at.list.next();
  }
}

function rowOf(sql: SqlStorage, key: string, title: string): OverviewRow {
  const record = readFile(sql, key);
  const { status, path, visibleFrom } = statusFor(key, record);
  const isPage = record?.kind === 'post' || record?.kind === 'section';
  const date = isPage ? record.data.date?.at : undefined;
  return { key, title, status, path, date, visibleFrom, language: isPage ? record.data.language : undefined };
}

export function forAuthors(sql: SqlStorage, sites: Sites): ForAuthors {
  return {
    site: defaultSiteOf(sites),
    terms: knownTerms(sql, sites),
    sections: knownSections(sql),
    shortcodes: ownShortcodes(sql),
    hasScripts: hasOwnScripts(sql, sites),
    hosts: readHosts(sql),
  };
}

const mostTerms = 500;

function knownTerms(sql: SqlStorage, sites: Sites): KnownTerms {
  return defaultSiteOf(sites).taxonomies.map(({ plural, field = plural }) => {
    const rows = sql.exec<{ name: string }>(
      `SELECT DISTINCT name FROM spellings JOIN lists ON lists.path = spellings.list
       WHERE lists.kind = 'term' AND lists.taxonomy = ? ORDER BY name LIMIT ?`,
      plural,
      mostTerms,
    );
    return { plural, field, names: rows.toArray().map(({ name }) => name) };
  });
}

const mostSections = 500;

function knownSections(sql: SqlStorage): KnownSection[] {
  const rows = sql.exec<{ path: string }>(
    "SELECT path FROM lists WHERE kind = 'section' ORDER BY path LIMIT ?",
    mostSections,
  );
  return rows.toArray().map(({ path }) => ({ folder: path, posts: countRows(sql, path) }));
}

function ownShortcodes(sql: SqlStorage): OwnShortcode[] {
  const shapes = new Map<string, OwnShortcode>();
  for (const { key, text } of shortcodeTemplates(sql)) {
    const shape = shortcodeShape(key, text);
    if (!shapes.has(shape.name)) shapes.set(shape.name, shape);
  }
  return [...shapes.values()].sort((a, b) => byteOrder(a.name, b.name));
}

/** Whether a script of the site can run under its own addresses: of layouts, fragments, settings or a file. */
function hasOwnScripts(sql: SqlStorage, sites: Sites): boolean {
  if ([...sites.values()].some(({ csp }) => csp['script-src'] !== undefined)) return true;
  // No capitals are lost: the suffix alone decides on the media type.
  const [file] = sql
    .exec<{ key: string }>(
      `SELECT key FROM files WHERE key GLOB 'layouts/*' OR lower(key) GLOB '*.js' OR lower(key) GLOB '*.mjs'
         OR (kind = 'fragment' AND data ->> 'html' LIKE '%<script%') LIMIT 1`,
    )
    .toArray();
  return file !== undefined;
}
