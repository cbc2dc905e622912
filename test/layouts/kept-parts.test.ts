/** What is kept of pages' texts between renderings, and what is made anew. */

import { describe, expect, it } from 'vitest';
import type { LayoutEngine, LayoutQuestion } from '../../src/content/layouts/engine.ts';
import type { FileText, SiteRows } from '../../src/content/layouts/site-rows.ts';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const layouts = {
  'list.html': '{{ range .RegularPagesRecursive }}[{{ .Content | plainify | strings.TrimSpace }}]{{ end }}',
  'single.html': '{{ .Content }}',
  '_shortcodes/own.html': '{{ .Page.Title }} {{ site.Title }} {{ .Get 0 | upper }}',
  '_shortcodes/count.html': '{{ len site.RegularPages }} {{ with .Page.Next }}{{ .Title }}{{ end }}',
  '_shortcodes/turn.html': '{{ .Page.Scratch.Add "n" 1 }}{{ .Page.Scratch.Get "n" }}',
  '_shortcodes/day.html': '{{ now.Unix }}',
  '_shortcodes/asked.html': '{{ page.Title }}',
  '_shortcodes/shared.html': '{{ partialCached "shared.html" .Page }}',
  '_partials/shared.html': '{{ .Title }}',
  '_shortcodes/script.html': '<script>one()</script><img src="https://img.example/a.png">',
  '_shortcodes/warned.html': '{{ warnf "careful" }}',
  '_shortcodes/file.html': '{{ readFile (.Get 0) }}',
  '_shortcodes/words.html': '{{ strings.Repeat (len site.RegularPages) "word " }}',
  'words/list.html':
    '{{ range site.RegularPages }}[{{ .WordCount }} {{ .Content | plainify | len | gt 1 }} {{ .WordCount }}]{{ end }}',
};

/** A site of two posts; the first has this text. */
function siteWith(text: string, more: Readonly<Record<string, string>> = {}) {
  const files: Record<string, string> = {
    'posts/a.md': `---\ntitle: A\nweight: 1\n---\n${text}`,
    'posts/b.md': '---\ntitle: B\nweight: 2\n---\nB',
    ...more,
  };
  const rows = rowsOf({ files, layouts, config: 'title = "T"\nbaseURL = "https://example.org/"' });
  const engine = newEngine();
  const ask = (path: string, given: readonly string[], state: SiteRows = rows, question = {}) => {
    const texts = new Map(given.map((key): [string, FileText] => [key, textOf(files, state, key)]));
    return outcomeOf(engine, state, { path, page: 1, origin: '', now: 0, ...question }, texts);
  };
  return { rows, ask };
}

function textOf(files: Record<string, string>, rows: SiteRows, key: string): FileText {
  const version = rows.pages.get(key)?.file.version ?? rows.file(key)?.version;
  return { version: version ?? '', text: files[key] ?? '' };
}

function outcomeOf(
  engine: LayoutEngine,
  rows: SiteRows,
  question: LayoutQuestion,
  texts: Map<string, FileText>,
) {
  const outcome = engine.render(rows, question, texts);
  if (outcome.kind === 'failed') throw new Error(outcome.fault.message);
  if (outcome.kind === 'needs') return outcome.keys;
  return outcome.kind === 'made' ? outcome.text : outcome.kind;
}

/** The same site after a page has changed. */
function withPage(rows: SiteRows, id: string, facts: object, token: string): SiteRows {
  const known = rows.pages.get(id);
  if (known === undefined) throw new Error(`The page "${id}" is missing`);
  return { ...rows, token, pages: new Map(rows.pages).set(id, { ...known, ...facts }) };
}

const both = ['posts/a.md', 'posts/b.md'];

describe('texts of pages', () => {
  it('are not needed again', () => {
    const { ask } = siteWith('Some *text*');
    expect(ask('/', [])).toEqual(both);
    expect(ask('/', both)).toBe('[Some text][B]');
    expect(ask('/', [])).toBe('[Some text][B]');
  });

  it('are whole where several lacked the same file', () => {
    const files = { 'posts/b.md': '---\ntitle: B\nweight: 2\n---\n{{< file "x.txt" >}}', 'x.txt': 'shared' };
    const { ask } = siteWith('{{< file "x.txt" >}}', files);
    expect(ask('/', both)).toEqual(['x.txt']);
    expect(ask('/', ['x.txt'])).toBe('[shared][shared]');
  });

  it('are needed again in another version', () => {
    const { rows, ask } = siteWith('Some *text*');
    expect(ask('/', both)).toBe('[Some text][B]');
    const changed = withPage(rows, 'posts/a.md', { file: { key: 'posts/a.md', version: '2' } }, '2');
    expect(ask('/', [], changed)).toEqual(['posts/a.md']);
  });

  it('are made anew where other pages are in them', () => {
    const { rows, ask } = siteWith('{{< count >}}');
    expect(ask('/', both)).toBe('[2][B]');
    const first = withPage(rows, 'posts/b.md', { weight: 0, title: 'C' }, '2');
    const { pages } = first;
    expect(ask('/', [], first)).toBe('[2][B]');
    const more = new Map(pages).set('posts/c.md', { ...must(pages.get('posts/b.md')), id: 'posts/c.md' });
    more.set('posts/c.md', { ...must(more.get('posts/c.md')), pageKey: 'posts/c.md', path: '/posts/c/' });
    const grown = { ...first, token: '3', pages: more };
    expect(ask('/posts/a/', ['posts/a.md'], grown)).toContain('3 ');
    const before = withPage(grown, 'posts/b.md', { weight: -1, title: 'Before' }, '4');
    expect(ask('/posts/a/', ['posts/a.md'], before)).toContain('3 Before');
  });

  it('are made anew where the page or the settings have changed', () => {
    const { rows, ask } = siteWith('{{< own x >}}');
    expect(ask('/', both)).toBe('[A T X][B]');
    expect(ask('/', [], withPage(rows, 'posts/a.md', { title: 'Other' }, '2'))).toBe('[Other T X][B]');
    const sites = new Map([...rows.sites].map(([code, site]) => [code, { ...site, title: 'New' }]));
    expect(ask('/', [], { ...rows, token: '3', sites })).toBe('[A New X][B]');
  });

  it('are made anew where layouts have changed', () => {
    const { rows, ask } = siteWith('{{< own x >}}');
    expect(ask('/', both)).toBe('[A T X][B]');
    const texts = new Map(rows.layouts.texts).set('_shortcodes/own.html', 'new');
    expect(ask('/', [], { ...rows, token: '2', layouts: { digest: 'other', texts } })).toBe('[new][B]');
  });

  it('are made anew on another day, if the day is in them', () => {
    const { ask } = siteWith('{{< day >}}');
    expect(ask('/', both)).toBe('[0][B]');
    expect(ask('/', both, undefined, { now: 1000 })).toBe('[1][B]');
  });

  it.each([
    ['{{< turn >}}', '[1][B]'],
    ['{{< asked >}}', '[T][B]'],
    ['{{< shared >}}', '[A][B]'],
  ])('are made for each rendering where they follow from it: %s', (text, expected) => {
    const { ask } = siteWith(text);
    expect(ask('/', both)).toBe(expected);
    expect(ask('/', both)).toBe(expected);
    expect(ask('/posts/a/', both)).toContain(text === '{{< asked >}}' ? 'A' : expected.slice(1, 2));
  });

  it('are counted again where a file was missing', () => {
    const text = '{{< file "posts/words.txt" >}}';
    const { ask } = siteWith(text, { 'posts/words.txt': 'one two three', 'words/_index.md': '' });
    expect(ask('/words/', both)).toEqual(['posts/words.txt']);
    expect(ask('/words/', [...both, 'posts/words.txt'])).toBe('[3 false 3][1 false 1]');
  });

  it('are counted again where other pages are in them', () => {
    const { rows, ask } = siteWith('{{< words >}}', { 'words/_index.md': '' });
    expect(ask('/words/', both)).toBe('[2 false 2][1 false 1]');
    const pages = new Map(rows.pages);
    pages.set('posts/c.md', {
      ...must(pages.get('posts/b.md')),
      ...{ id: 'posts/c.md', pageKey: 'posts/c.md', path: '/posts/c/' },
    });
    expect(ask('/words/', [...both, 'posts/c.md'], { ...rows, token: '2', pages })).toContain('[3 false 3]');
  });

  it('do again what else they did', () => {
    const { rows } = siteWith('{{< script >}}{{< warned >}}');
    const engine = newEngine();
    const question = { path: '/posts/a/', page: 1, origin: '', now: 0 };
    const text = '---\ntitle: A\nweight: 1\n---\n{{< script >}}{{< warned >}}';
    const texts = new Map([['posts/a.md', { version: '1', text }]]);
    const first = engine.render(rows, question, texts);
    const second = engine.render(rows, question, texts);
    expect(first).toMatchObject({
      policy: { scripts: [expect.any(String)], origins: { 'img-src': ['https://img.example'] } },
      warnings: [expect.objectContaining({ message: 'careful' })],
    });
    expect(second).toEqual(first);
  });
});

describe('parts of lists', () => {
  it('are made anew with the pages', () => {
    const { rows } = siteWith('');
    const engine = newEngine();
    const list = { ...layouts, 'list.html': '{{ len (where site.RegularPages "Params.shown" true) }}' };
    const own = { ...rows, layouts: { digest: 'own', texts: new Map(Object.entries(list)) } };
    const question = { path: '/', page: 1, origin: '', now: 0 };
    const count = (state: SiteRows) => outcomeOf(engine, state, question, new Map());
    expect(count(own)).toBe('0');
    expect(count(own)).toBe('0');
    expect(count(withPage(own, 'posts/a.md', { params: { shown: true } }, '2'))).toBe('1');
    expect(count(own)).toBe('0');
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The value is missing');
  return value;
}
