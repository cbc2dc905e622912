/** Menus are as Hugo has them. What is expected was recorded from Hugo; `test/process` asks it again. */

import { describe, expect, it } from 'vitest';
import { menuOf } from '../../src/catalog/menu.ts';
import { readSiteOf } from '../../src/catalog/settings.ts';
import type { LinkedEntry } from '../../src/content/site/menu.ts';
import recorded from '../menus/recorded.json';
import { sites } from '../menus/sites.ts';
import { forget, grow } from '../places/grow.ts';
import { dump, inDatabase } from './database.ts';

describe.each(Object.entries(sites))('the site "%s"', (name, site) => {
  const known: Readonly<Record<string, readonly string[]>> = recorded;
  const rows = known[name] ?? [];
  const keys = ['hugo.toml', ...Object.keys(site.files)];

  it('has the same menus', async () => {
    const menus = rows.filter((row) => !row.startsWith(' '));
    const shown = await inDatabase(async (sql) => {
      await grow(sql, site);
      return menus.flatMap((menu) => [menu, ...rowsOf(menuOf(sql, readSiteOf(sql), menu) ?? [], '  ')]);
    });
    expect(shown).toEqual(rows);
  });

  it('is the same catalog whatever came first, and whatever was there before', async () => {
    const grown = await inDatabase(async (sql) => {
      await grow(sql, site);
      return dump(sql);
    });
    const other = await inDatabase(async (sql) => {
      const others = sites['pages that enter'] ?? site;
      await grow(sql, others);
      for (const key of Object.keys(others.files)) if (!keys.includes(key)) forget(sql, key);
      await grow(sql, site, keys.toReversed());
      return dump(sql);
    });
    expect(other).toEqual(grown);
  });
});

function rowsOf(entries: readonly LinkedEntry[], depth: string): string[] {
  return entries.flatMap((entry) => {
    const { name = '', title = '', href = '', identifier = '', weight = 0, pre = '', post = '' } = entry;
    const params = entry.params ?? {};
    const row = JSON.stringify([name, title, href, identifier, weight, pre, post, params]);
    return [depth + row, ...rowsOf(entry.children ?? [], `${depth}  `)];
  });
}
