/** Compares addresses, titles, dates and orders with what Hugo makes of the same site. */

import { describe, expect, it } from 'vitest';
import type { Entry, PostEntry } from '../../src/catalog/entry.ts';
import { recordOfEntry } from '../../src/catalog/file-rows.ts';
import { passedOn } from '../../src/catalog/parent-sections.ts';
import { sortKey } from '../../src/catalog/sort-key.ts';
import { isSectionIndex } from '../../src/content/keys.ts';
import { encodePath } from '../../src/content/paths.ts';
import type { ParentSection } from '../../src/content/post/sections.ts';
import { readSettings, siteOf } from '../../src/content/site/settings-files.ts';
import { describe as describeFile } from '../../src/indexing/describe.ts';
import { compared, hasHugo } from './hugo.ts';
import { config, corpus } from './hugo-corpus.ts';
import { HugoSite } from './hugo-site.ts';

const isThere = hasHugo('addresses and orders are');
const now = Date.now();
const site = siteOf(new Map([['config.toml', readSettings('config.toml', config).settings]]));

/** Sections that are hidden: Hugo shows what is below them, and here that is hidden too. */
const hidden = /^\/(?:gone|later|over)\//;

/** What both sides say of a page and of a list. */
type Page = { path: string; title: string; date: string };
type Sides = { pages: Page[]; home: string[]; lists: Record<string, string[]>; aliases: string[] };

describe.runIf(isThere)('a Hugo site', async () => {
  const ours = await platen();
  const theirs = isThere ? hugo() : ours;

  it('has the same pages with the same titles and dates', () => {
    compared('pages', () => expect(byPath(ours.pages)).toEqual(byPath(theirs.pages)));
  });

  it('orders all its pages alike', () => {
    compared('the order of pages', () => expect(ours.home).toEqual(theirs.home));
  });

  it('has the same sections and terms, and orders them alike', () => {
    compared('lists', () => expect(ours.lists).toEqual(theirs.lists));
  });

  it('answers at the same former addresses', () => {
    compared('former addresses', () => expect(ours.aliases).toEqual(theirs.aliases));
  });
});

function byPath(pages: readonly Page[]): Page[] {
  return pages.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Prints what is compared; every page also prints its own address, so that pages on no list are seen. */
function hugo(): Sides {
  const row =
    '(dict "path" .RelPermalink "title" .Title "date" (cond .Date.IsZero "" (.Date.UTC.Format "2006-01-02T15:04:05Z")))';
  const files = Object.fromEntries(Object.entries(corpus).map(([key, text]) => [`content/${key}`, text]));
  const lists = `{{ $rows := slice }}{{ range .Pages }}{{ if eq .Kind "page" }}{{ $rows = $rows | append .RelPermalink }}{{ end }}{{ end }}LIST {{ dict "path" .RelPermalink "rows" $rows | jsonify }}`;
  using built = new HugoSite({
    ...files,
    'config.toml': config,
    'layouts/_default/single.html': `PAGE {{ ${row} | jsonify }}`,
    'layouts/_default/list.html': lists,
    'layouts/index.html':
      '{{ $all := slice }}{{ range site.RegularPages }}{{ if .RelPermalink }}{{ $all = $all | append .RelPermalink }}{{ end }}{{ end }}{{ $all | jsonify }}',
  });
  const home = built.build('index.html');
  if (!home) throw new Error('Hugo did not build the corpus');
  const pages: Page[] = [];
  const all: [string, string[]][] = [];
  const aliases: string[] = [];
  for (const { path, text } of built.files()) {
    if (text.startsWith('PAGE ')) pages.push(JSON.parse(text.slice(5)) as Page);
    else if (text.startsWith('LIST ')) {
      const { path: address, rows } = JSON.parse(text.slice(5)) as { path: string; rows: string[] | null };
      if (rows?.length || !/^\/(?:tags|categories|series)\/$/.test(address))
        all.push([decoded(address), (rows ?? []).map(decoded)]);
    } else if (text.includes('http-equiv="refresh"') && !/\/page\/1\//.test(path)) {
      aliases.push(`/${path.replace(/(^|\/)index\.html$/, '$1')}`);
    }
  }
  return {
    pages: pages
      .map((page) => ({ ...page, path: decoded(page.path) }))
      .filter(({ path }) => !hidden.test(path)),
    home: (JSON.parse(home) as string[]).map(decoded).filter((path) => !hidden.test(path)),
    lists: Object.fromEntries(all.filter(([path, rows]) => rows.length > 0 && !hidden.test(path)).sort()),
    aliases: aliases.map((path) => path.normalize('NFC')).sort(),
  };
}

function decoded(path: string): string {
  return decodeURIComponent(path).normalize('NFC');
}

/** The same of the entries that a sync would record. */
async function platen(): Promise<Sides> {
  const sections = new Map<string, ParentSection>();
  const parentsOf = (key: string): ParentSection[] => {
    const parts = key.split('/').slice(0, /(?:^|\/)_?index\.md$/.test(key) ? -2 : -1);
    const folders = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
    return [...folders, ''].flatMap((folder) => sections.get(folder) ?? []);
  };
  const entryOf = async (key: string): Promise<Entry> => {
    const bytes = new TextEncoder().encode(corpus[key]);
    const inputsHash = { site, inputsHash: '', templates: '', parents: parentsOf(key) };
    const { entry } = await describeFile({ key, version: '', size: bytes.length, bytes }, inputsHash);
    expect(entry.errors, key).toEqual([]);
    return entry;
  };
  const depth = (key: string) => key.split('/').length;
  for (const key of Object.keys(corpus)
    .filter(isSectionIndex)
    .sort((a, b) => depth(a) - depth(b))) {
    const parents = passedOn(recordOfEntry(await entryOf(key)));
    if (parents) sections.set(parents.folder, parents);
  }
  const bundles = Object.keys(corpus)
    .filter((key) => key.endsWith('/index.md'))
    .map((key) => key.slice(0, -'index.md'.length));
  const keys = Object.keys(corpus).filter(
    (key) =>
      !isSectionIndex(key) &&
      !bundles.some((folder) => key.startsWith(folder) && key !== `${folder}index.md`),
  );
  const read = await Promise.all(keys.map(entryOf));
  const posts = read
    .filter((entry) => entry.kind === 'post')
    .filter(({ data }) => isVisible(data))
    .sort((a, b) => (sortKey(a.key, a.data) < sortKey(b.key, b.data) ? -1 : 1))
    .map(({ data }) => data);
  const lists = new Map<string, string[]>();
  for (const { path, lists: refs } of posts) {
    for (const ref of refs) lists.set(ref.path, [...(lists.get(ref.path) ?? []), path]);
  }
  lists.delete('/');
  return {
    pages: posts.map(({ path, title, date }) => ({
      path,
      title,
      date: date === undefined ? '' : `${new Date(date.at).toISOString().slice(0, 19)}Z`,
    })),
    home: posts.filter(({ isUnlisted }) => !isUnlisted).map(({ path }) => path),
    lists: Object.fromEntries([...lists].sort()),
    aliases: posts.flatMap((post) => post.aliases.map((path) => decoded(encodePath(path)))).sort(),
  };
}

function isVisible({ draft, visibleFrom = now, visibleUntil = now + 1, isUnrendered }: PostEntry): boolean {
  return !draft && !isUnrendered && visibleFrom <= now && now < visibleUntil;
}
