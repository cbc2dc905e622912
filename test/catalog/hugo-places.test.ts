/** Pages and lists are where Hugo has them. What is expected was recorded from Hugo; `test/process` asks it again. */

import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/catalog/file-rows.ts';
import { addressOf } from '../../src/catalog/list-address.ts';
import { resolveAt } from '../../src/catalog/resolve.ts';
import { resolveDependencies } from '../../src/catalog/resolve-dependencies.ts';
import type { Resolved } from '../../src/catalog/resolved.ts';
import { readSiteOf, readSites } from '../../src/catalog/settings.ts';
import { folderPath } from '../../src/content/paths.ts';
import { pathIn } from '../../src/content/post/dependencies.ts';
import { logicalPath } from '../../src/content/post/page-kind.ts';
import { pageDependency } from '../../src/hugo/page-path.ts';
import { forget, grow } from '../places/grow.ts';
import recorded from '../places/recorded.json';
import { type PlacedSite, sites } from '../places/sites.ts';
import { dump, inDatabase } from './database.ts';

describe.each(Object.entries(sites))('the site "%s"', (name, site) => {
  const known: Readonly<Record<string, readonly string[]>> = recorded;
  const rows = (known[name] ?? []).map((row) => spelled(row).split(' '));
  const of = (...kinds: string[]) => rows.filter(([kind = '']) => kinds.includes(kind)).map(namesOf);

  it('has the same pages', async () => {
    const expected = of('page').map(({ resolved, address }) => `${resolved} ${address}`);
    expect(await inDatabase((sql) => pagesOf(sql, site))).toEqual(expected.sort());
  });

  it('has its lists at the same addresses, and is led there from their folders', async () => {
    const lists = of('section', 'taxonomy', 'term');
    expect(lists.length).toBeGreaterThan(0);
    const shown = await inDatabase(async (sql) => {
      await grow(sql, site);
      const settings = readSiteOf(sql);
      return lists.map(({ kind, resolved }) => {
        const list = folderPath(resolved);
        const address = addressOf(sql, settings, list);
        const at = (path: string) => shownAs(resolveAt(sql, readSites(sql), path, 1), address);
        // A taxonomy without terms has no page here.
        const isEmpty =
          kind === 'taxonomy' && at(address) === 'none' && addressOf(sql, settings, list) === address;
        return {
          kind,
          resolved,
          address,
          ...(isEmpty ? expected({ resolved, address }) : { is: at(address), folder: at(list) }),
        };
      });
    });
    expect(shown).toEqual(lists.map((list) => ({ ...list, ...expected(list) })));
  });

  it('is the same catalog whatever came first, and whatever was there before', async () => {
    const keys = ['hugo.toml', ...Object.keys(site.files)];
    const grown = await inDatabase(async (sql) => {
      await grow(sql, site);
      return dump(sql);
    });
    const backwards = await inDatabase(async (sql) => {
      await grow(sql, site, keys.toReversed());
      return dump(sql);
    });
    const changed = await inDatabase(async (sql) => {
      await grow(
        sql,
        { ...site, config: '' },
        keys.filter((key) => !key.endsWith('_index.md')),
      );
      await grow(sql, sites['slugs'] ?? site);
      for (const key of Object.keys(sites['slugs']?.files ?? {})) if (!keys.includes(key)) forget(sql, key);
      await grow(sql, site);
      return dump(sql);
    });
    expect(backwards).toEqual(grown);
    expect(changed).toEqual(grown);
  });

  it('finds the same pages by the same names', async () => {
    const refs = of('ref').map(({ resolved, address }) => ({
      resolved,
      target: address.split(' ')[0] ?? '',
      to: address.split(' ')[1],
    }));
    const found = await inDatabase(async (sql) => {
      await grow(sql, site);
      return refs.map(({ resolved, target }) => {
        const key = Object.keys(site.files).find((other) => logicalPath(other) === resolved) ?? '';
        const [name = ''] = target.split('#');
        const [resolution] = resolveDependencies(sql, key, [
          pageDependency(name, { post: { pageKey: key }, site: readSiteOf(sql) }),
        ]);
        const path = pathIn(resolution?.[1]);
        return { resolved, target, to: path === undefined ? '/-' : path + target.slice(name.length) };
      });
    });
    expect(found).toEqual(refs);
  });

  it('answers at the same former addresses', async () => {
    const aliases = name === 'aliases' ? of('alias') : [];
    const shown = await inDatabase(async (sql) => {
      await grow(sql, site);
      return aliases.map(({ resolved }) => resolveAt(sql, readSites(sql), resolved, 1));
    });
    expect(shown).toEqual(aliases.map(({ address }) => ({ kind: 'redirect', to: address })));
  });
});

function expected({ resolved, address }: { resolved: string; address: string }) {
  return { is: 'here', folder: address === folderPath(resolved) ? 'here' : 'redirected' };
}

function namesOf([kind = '', resolved = '', ...address]: string[]) {
  return { kind, resolved, address: address.join(' ') };
}

function shownAs(resolved: Resolved, address: string): string {
  if (resolved.kind === 'list' || resolved.kind === 'terms')
    return resolved.path === address ? 'here' : resolved.path;
  return resolved.kind === 'redirect' && resolved.to === address ? 'redirected' : resolved.kind;
}

async function pagesOf(sql: SqlStorage, site: PlacedSite): Promise<string[]> {
  await grow(sql, site);
  return sql
    .exec<{ key: string }>("SELECT key FROM files WHERE kind = 'post'")
    .toArray()
    .map(({ key }) => ({ key, record: readFile(sql, key) }))
    .flatMap(({ key, record }) =>
      record?.kind === 'post' ? [`${logicalPath(key)} ${record.data.path}`] : [],
    )
    .sort();
}

/** One slash at a time, as addresses are asked for. */
function spelled(row: string): string {
  return row.replace(/\/{2,}/g, '/');
}
