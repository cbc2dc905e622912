/** What menus cost. */

import { expect, it } from 'vitest';
import { shownMenus } from '../../src/catalog/menu.ts';
import { readSiteOf } from '../../src/catalog/settings.ts';
import { maxEntries } from '../../src/content/site/menu.ts';
import { grow } from '../places/grow.ts';
import { inDatabase } from './database.ts';

const page = (fields: string) => `---\n${fields}\n---\n`;

/** The statements that the menus of a site take, and the number of entries in each. */
function costOf(config: string, files: Record<string, string>) {
  return inDatabase(async (sql) => {
    await grow(sql, { config, files });
    const site = readSiteOf(sql);
    let statements = 0;
    const counted = new Proxy(sql, {
      get(target, name) {
        if (name === 'exec') statements++;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const menus = shownMenus(counted, site);
    const counts = Object.entries(menus).map(([name, entries]) => [name, entries.length]);
    return { statements, counts: Object.fromEntries(counts) };
  });
}

it('a site without menus takes one statement, and entries with addresses take no more', async () => {
  const files = { 'posts/a.md': page('title: A'), 'posts/b.md': page('title: B') };
  expect(await costOf('', files)).toEqual({ statements: 1, counts: {} });
  const menus = '[menus]\nmain = [{name = "a", url = "/a/"}, {name = "b", parent = "a", url = "/b/"}]\n';
  expect(await costOf(menus, files)).toEqual({ statements: 1, counts: { main: 1 } });
});

it('pages in a menu take a statement each, at most as many as are shown', async () => {
  const inMenu = (count: number, menu: string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`${index}.md`, page(`title: T${index}\nmenu: ${menu}`)]),
    );
  expect(await costOf('', inMenu(3, 'main'))).toEqual({ statements: 4 + 3, counts: { main: 3 } });
  expect(await costOf('', inMenu(3, 'side'))).toEqual({ statements: 4, counts: {} });
  expect(await costOf('', inMenu(maxEntries + 5, 'footer'))).toEqual({
    statements: 4 + maxEntries,
    counts: { footer: maxEntries },
  });
});
