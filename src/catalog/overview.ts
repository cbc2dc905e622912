/** The pages of the site for their authors, whatever their status. */

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
import { readFile } from './file-rows.ts';
import { statusFor } from './status.ts';

/** The newest first, pages without a date last. Reads one row for each page of the site. */
export function overview(sql: SqlStorage, question: OverviewQuestion): Overview {
  const { prefix, text, status, after = '', limit } = question;
  const words = text.trim().toLowerCase();
  const found = sql.exec<{ key: string; place: string; title: string }>(
    `SELECT key, place, title FROM (
       SELECT key, data ->> 'title' AS title,
         printf('%020d ', 9000000000000000 - coalesce(data ->> '$.date.at', 0)) || key AS place
       FROM files WHERE kind IN ('post', 'section') AND data ->> 'isEdition' IS NULL
         AND substr(key, 1, ?) = ?
     ) WHERE place > ? ORDER BY place`,
    prefix.length,
    prefix,
    after,
  );
  const rows: OverviewRow[] = [];
  let last = '';
  for (const { key, place, title } of found) {
    if (words !== '' && !`${title ?? ''}\n${key}`.toLowerCase().includes(words)) continue;
    if (rows.length === limit) return { rows, next: last };
    const row = rowOf(sql, key, title ?? '');
    if (status !== undefined && row.status !== status) continue;
    rows.push(row);
    last = place;
  }
  return { rows, next: null };
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

const mostShortcodes = 200;

function ownShortcodes(sql: SqlStorage): OwnShortcode[] {
  const rows = sql.exec<{ key: string; text: string }>(
    "SELECT key, data ->> 'text' AS text FROM files WHERE kind = 'template' ORDER BY key LIMIT ?",
    mostShortcodes,
  );
  return rows.toArray().map(({ key, text }) => ({
    name: key.replace(/^(?:layouts\/_?)?shortcodes\//, '').replace(/\.[^/]*$/, ''),
    arguments: [...new Set(argumentsIn(text))],
  }));
}

/** `.Get "name"` and `.Params.name`; positions as they are written. */
function argumentsIn(template: string): string[] {
  const found = template.matchAll(/\.Get\s+(?:["`]([^"`\n]{1,100})["`]|(\d{1,3}))|\.Params\.(\w{1,100})/g);
  return [...found].map(([, named, position, param]) => named ?? position ?? param ?? '');
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
