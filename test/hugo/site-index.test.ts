/** The tree of a site: what is remembered, and which lists have which pages. */

import { describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/content/layouts/page-facts.ts';
import type { SiteRows } from '../../src/content/layouts/site-rows.ts';
import { pagesOf, regularPagesBelow } from '../../src/hugo/tree/page-lists.ts';
import { indexOf, SiteIndex } from '../../src/hugo/tree/site-index.ts';
import { rowsOf } from './rows-of.ts';
import { runReport } from './run-report.ts';

const files = {
  'posts/a.md': '---\ntitle: A\n---\n',
  'posts/deep/b.md': '---\ntitle: B\n---\n',
  'posts/never.md': '---\ntitle: Never\nbuild: {list: never}\n---\n',
  'posts/local.md': '---\ntitle: Local\nbuild: {list: local}\n---\n',
  'posts/unmade.md': '---\ntitle: Unmade\nbuild: {render: never}\n---\n',
  'posts/headless/index.md': '---\ntitle: Headless\nheadless: true\n---\n',
};

/** The same rows after one page has changed. */
function withPage(id: string, facts: Partial<PageFacts>, rows: SiteRows): SiteRows {
  const known = rows.pages.get(id);
  if (known === undefined) throw new Error(`The page "${id}" is missing`);
  return { ...rows, pages: new Map(rows.pages).set(id, { ...known, ...facts }) };
}

describe('indexOf()', () => {
  it('returns the same index for the same pages and settings', () => {
    const rows = rowsOf({ files });
    expect(indexOf({ ...rows, token: '2' })).toBe(indexOf(rows));
    expect(indexOf({ ...rows, sites: new Map(rows.sites) })).not.toBe(indexOf(rows));
    const retitled = withPage('posts/a.md', { title: 'Other' }, rows);
    expect(indexOf(retitled)).not.toBe(indexOf(rows));
    const lists = [...rows.lists()];
    expect(indexOf({ ...rows, lists: () => lists })).not.toBe(indexOf(retitled));
  });

  it('is renewed where only the versions of files differ', () => {
    const rows = rowsOf({ files });
    const index = indexOf(rows);
    const changed = withPage('posts/a.md', { file: { key: 'posts/a.md', version: '2' } }, rows);
    expect(indexOf(changed)).toBe(index);
    expect(index.byId('posts/a.md')?.facts?.file.version).toBe('2');
    // The state before has an index of its own again.
    expect(indexOf(rows).byId('posts/a.md')?.facts?.file.version).toBe('1');
    expect(indexOf(changed).byId('posts/a.md')?.facts?.file.version).toBe('2');
    const fewer = new Map(changed.pages);
    fewer.delete('posts/a.md');
    expect(indexOf({ ...changed, pages: fewer }).byId('posts/a.md')).toBeUndefined();
  });
});

describe('SiteIndex', () => {
  const index = new SiteIndex(rowsOf({ files }));
  const tree = index.tree('en');
  const titles = (nodes: readonly { title: string }[]) => nodes.map(({ title }) => title);

  it('leaves pages out of lists as their front matter says', () => {
    const posts = tree.byPlace.get('/posts');
    if (posts === undefined) throw new Error('The section is missing');
    expect(titles(tree.regularPages())).toEqual(['A', 'B', 'Unmade']);
    expect(titles(pagesOf(posts))).toEqual(['A', 'B', 'Local', 'Unmade']);
    expect(titles(regularPagesBelow(posts, tree))).toEqual(['A', 'B', 'Local', 'Unmade']);
  });

  it('finds pages by address, but those that are not made', () => {
    expect(index.atAddress('/posts/deep/b/')?.title).toBe('B');
    expect(index.atAddress('/posts/')?.kind).toBe('section');
    expect(index.atAddress('/posts/unmade/')).toBeUndefined();
    expect(index.atAddress('/posts/headless/')).toBeUndefined();
    expect(index.atAddress('/none/')).toBeUndefined();
  });

  it('names every page by its id', () => {
    expect(index.byId('posts/a.md')?.logical).toBe('/posts/a');
    expect(index.byId(':/posts/')?.logical).toBe('/posts');
  });
});

describe('pages that are not made', () => {
  it('have no address, but their text is there', () => {
    const template =
      '{{ with site.GetPage "/posts/headless" }}[{{ .RelPermalink }}{{ .Permalink }}] {{ .Title }} {{ len .OutputFormats }}{{ end }}';
    expect(runReport({ files, template }).text).toBe('[] Headless 0');
  });
});

describe('a large site', () => {
  const many = Object.fromEntries(
    Array.from({ length: 3000 }, (_, at) => [
      `s${at % 7}/p${at}.md`,
      `---\ntitle: P${at}\ntags: [t${at % 90}]\n---\n`,
    ]),
  );
  const rows = rowsOf({ files: many });

  it('is not walked for a page', () => {
    let walks = 0;
    const pages = new Proxy(rows.pages, {
      get(target, name) {
        if (name !== 'get' && name !== 'has') walks += 1;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const counted = { ...rows, pages };
    indexOf(counted);
    const before = walks;
    const template = '{{ .Title }}{{ .Next.Title }}{{ range .GetTerms "tags" }}{{ len .Pages }}{{ end }}';
    runReport({ rows: counted, template, address: '/s0/p0/' });
    expect([before > 0, walks - before]).toEqual([true, 0]);
  });

  it('has all of its pages in all of its lists', () => {
    const index = new SiteIndex(rows);
    const tree = index.tree('en');
    expect(tree.regularPages().length).toBe(3000);
    expect(tree.terms('tags').reduce((sum, { entries }) => sum + entries.length, 0)).toBe(3000);
  });
});
