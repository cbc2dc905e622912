import { expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { docsTree } from '../../src/catalog/docs-tree.ts';
import type { Entry, SectionEntry } from '../../src/catalog/entry.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { createTables } from '../../src/catalog/tables.ts';
import type { DocsTree, TreeNode } from '../../src/content/page-data.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { countingReads, inDatabase } from './database.ts';
import { inputsHash, postEntry } from './entries.ts';

const now = Date.UTC(2026, 10, 1);

function put(sql: SqlStorage, entry: Entry): void {
  const ticket = drawTickets(sql, now);
  accept(sql, now, { ticket, key: entry.key, entry, source: 'bucket', hasEdge: false });
}

/** `/docs/s1/` inside `/docs/`. */
function section(list: string, fields: Partial<SectionEntry> = {}): Entry {
  const around = list.replace(/[^/]+\/$/, '');
  const data: SectionEntry = {
    ...{ path: list, list, aliases: [], title: list, description: '', draft: false, weight: 0 },
    ...{ hasBody: false, dependencies: [], tree: '/docs/' },
    ...(around !== '/' && { within: around }),
    ...fields,
  };
  return { key: `${list.slice(1)}_index.md`, version: 'v', inputsHash, errors: [], kind: 'section', data };
}

function page(list: string, name: string, isOutOfTrees?: true): Entry {
  return postEntry(`${list.slice(1)}${name}.md`, {
    ...{ path: `${list}${name}/`, title: name, tree: '/docs/', ...(isOutOfTrees && { isOutOfTrees }) },
    lists: [{ path: list, kind: 'section', name: list }],
  });
}

const number = (index: number) => String(index).padStart(4, '0');

/** Ten sections with as many pages each, and one more section inside the fifth. */
function fill(sql: SqlStorage, pages: number): void {
  createTables(sql);
  put(sql, section('/docs/'));
  for (let index = 0; index < 10; index++) {
    put(sql, section(`/docs/s${index}/`));
    for (let other = 0; other < pages; other++) put(sql, page(`/docs/s${index}/`, `p${number(other)}`));
  }
  put(sql, section('/docs/s5/t/', { title: 'z' }));
  put(sql, page('/docs/s5/t/', 'q'));
  put(sql, page('/docs/s5/t/', 'r', true));
}

function sortOf(sql: SqlStorage, key: string): string {
  return sql.exec<{ sort: string }>('SELECT sort FROM files WHERE key = ?', key).one().sort;
}

function countOf(node: TreeNode): number {
  return 1 + (node.pages ?? []).reduce((sum, inside) => sum + countOf(inside), 0);
}

/** The tree around a page, with what it cost. */
function look(sql: SqlStorage, list: string, name?: string) {
  const sort = name === undefined ? {} : { sort: sortOf(sql, `${list.slice(1)}${name}.md`) };
  const reads = { total: 0 };
  let statements = 0;
  const counting = new Proxy(countingReads(sql, reads), {
    get: (target, property) => {
      if (property === 'exec') statements++;
      return Reflect.get(target, property);
    },
  });
  const at = { path: name === undefined ? list : `${list}${name}/`, list, ...sort };
  const tree: DocsTree = docsTree(counting, defaultSite, '/docs/', at);
  return { tree, count: countOf(tree.root), rows: reads.total, statements };
}

it('reads a tree of up to 500 pages by three statements and about four rows a page', () =>
  inDatabase((sql) => {
    fill(sql, 48);
    const { tree, count, rows, statements } = look(sql, '/docs/s3/', 'p0007');
    expect(count).toBe(1 + 10 + 480 + 2);
    expect(statements).toBe(3);
    expect(rows).toBeLessThan(1600);
    expect([tree.previous?.path, tree.next?.path]).toEqual(['/docs/s3/p0006/', '/docs/s3/p0008/']);
    expect(look(sql, '/docs/s4/').tree.previous?.path).toBe('/docs/s3/p0047/');
  }));

it('of a larger tree reads the sections around the page, and no more of a long one', () =>
  inDatabase((sql) => {
    fill(sql, 120);
    for (let other = 120; other < 700; other++) put(sql, page('/docs/s3/', `p${number(other)}`));
    const root = look(sql, '/docs/');
    expect(root.tree.root.pages?.map(({ path }) => path)).toContain('/docs/s9/');
    expect(root.count).toBe(11);
    const some = look(sql, '/docs/s3/', 'p0600');
    expect(some.count).toBeLessThanOrEqual(500);
    expect([some.tree.previous?.path, some.tree.next?.path]).toEqual(['/docs/s3/p0599/', '/docs/s3/p0601/']);
    const first = look(sql, '/docs/s4/');
    expect([first.tree.previous?.path, first.tree.next?.path]).toEqual([
      '/docs/s3/p0699/',
      '/docs/s4/p0000/',
    ]);
    const deep = look(sql, '/docs/s5/t/', 'q');
    expect(deep.tree.root.pages?.filter(({ pages }) => pages).map(({ path }) => path)).toEqual(['/docs/s5/']);
    expect([deep.tree.previous?.path, deep.tree.next?.path]).toEqual(['/docs/s5/t/', '/docs/s6/']);
    expect(look(sql, '/docs/s6/').tree.previous?.path).toBe('/docs/s5/t/q/');
    for (const { rows, statements } of [root, some, first, deep]) {
      expect(rows).toBeLessThan(3000);
      expect(statements).toBeLessThanOrEqual(12);
    }
  }));
