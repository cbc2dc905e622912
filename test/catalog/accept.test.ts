import { describe, expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { addressOwner } from '../../src/catalog/address-owners.ts';
import type { Entry } from '../../src/catalog/entry.ts';
import { applyDue, nextDue, readFile } from '../../src/catalog/file-rows.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { resolveAt } from '../../src/catalog/resolve.ts';
import { resolveDependencies } from '../../src/catalog/resolve-dependencies.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { dump, inDatabase } from './database.ts';
import { fileEntry, postEntry } from './entries.ts';
import { inOneLanguage } from './in-one-language.ts';

const now = Date.UTC(2026, 10, 1);
const sites = inOneLanguage(defaultSite);

describe('accept()', () => {
  it('refuses a look whose ticket is older than the last accepted one, and says so', () =>
    inDatabase((sql) => {
      createTables(sql);
      const early = drawTickets(sql, now);
      const late = drawTickets(sql, now);
      const key = 'posts/a.md';
      accept(sql, now, { ticket: late, key, entry: null, source: 'bucket', hasEdge: false });
      const outcome = accept(sql, now, {
        ticket: early,
        key,
        entry: postEntry(key),
        source: 'bucket',
        hasEdge: false,
      });
      expect(outcome).toMatchObject({ accepted: false, status: 'absent' });
      expect(readFile(sql, key)).toBeUndefined();
    }));

  it('forgets looks of an hour ago, and refuses their tickets', () =>
    inDatabase((sql) => {
      createTables(sql);
      const old = drawTickets(sql, now);
      accept(sql, now, { ticket: old, key: 'gone.md', entry: null, source: 'bucket', hasEdge: false });
      drawTickets(sql, now + 3_600_001);
      drawTickets(sql, now + 7_200_002);
      expect(sql.exec('SELECT * FROM looks').toArray()).toEqual([]);
      const outcome = accept(sql, now, {
        ticket: old,
        key: 'a.md',
        entry: postEntry('a.md'),
        source: 'bucket',
        hasEdge: false,
      });
      expect(outcome.accepted).toBe(false);
    }));

  it('keeps what a writer said against looks for two minutes, and not longer', () =>
    inDatabase((sql) => {
      createTables(sql);
      const key = 'posts/a.md';
      const look = (entry: Entry, source: 'bucket' | 'writer', at: number) =>
        accept(sql, at, { ticket: drawTickets(sql, at), key, entry, source, hasEdge: false }).accepted;
      expect(look(postEntry(key, { version: 'new' }), 'writer', now)).toBe(true);
      expect(look(postEntry(key, { version: 'old' }), 'bucket', now + 119_999)).toBe(false);
      expect(look(postEntry(key, { version: 'newer' }), 'writer', now + 1000)).toBe(true);
      expect(look(postEntry(key, { version: 'direct' }), 'bucket', now + 121_000)).toBe(true);
    }));

  it('changes nothing for a file that is as it was', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      expect(put(postEntry('posts/a.md'))).toMatchObject({ accepted: true, changed: true });
      expect(put(postEntry('posts/a.md'))).toMatchObject({ accepted: true, changed: false });
    }));

  it('leaves no row behind a file that is gone', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      const empty = dump(sql);
      put(postEntry('posts/a.md', { tags: ['One', 'Two'], aliases: ['/old/'] }));
      put(fileEntry('posts/cat.jpg', { width: 1, height: 2 }));
      put('posts/a.md');
      put('posts/cat.jpg');
      expect(dump(sql)).toEqual(empty);
    }));

  it('keeps an address for the smallest key and hands it on when that file goes', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      const path = '/posts/same/';
      expect(put(postEntry('posts/b.md', { path })).status).toBe('published');
      expect(put(postEntry('posts/a.md', { path })).status).toBe('published');
      expect(readFile(sql, 'posts/b.md')).toMatchObject({ hiddenBy: 'posts/a.md', visible: false });
      expect(put(postEntry('posts/c.md', { path }))).toMatchObject({
        status: 'unreadable',
        errors: [{ message: expect.stringContaining('posts/a.md') }],
      });
      expect(resolveAt(sql, sites, path, 1)).toMatchObject({ kind: 'post', key: 'posts/a.md' });
      expect(resolveAt(sql, sites, '/posts/', 1)).toMatchObject({ count: 1 });
      put('posts/a.md');
      expect(resolveAt(sql, sites, path, 1)).toMatchObject({ kind: 'post', key: 'posts/b.md' });
      expect(addressOwner(sql, [path], 'posts/b.md')).toEqual({ path, key: 'posts/c.md' });
    }));

  it('spells a term as the first file does', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      const title = () => resolveAt(sql, sites, '/tags/web/', 1);
      put(postEntry('posts/b.md', { tags: ['Web'] }));
      put(postEntry('posts/c.md', { tags: ['web'] }));
      expect(title()).toMatchObject({ title: 'Web', count: 2 });
      put(postEntry('posts/a.md', { tags: ['WEB'] }));
      expect(title()).toMatchObject({ title: 'WEB', count: 3 });
      put('posts/a.md');
      expect(title()).toMatchObject({ title: 'Web', count: 2 });
      put('posts/b.md');
      put('posts/c.md');
      expect(resolveAt(sql, sites, '/tags/', 1)).toEqual({ kind: 'none' });
    }));

  it('orders a list by weight, then newest date, then title; what has none comes last', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      const at = (day: number) => ({ date: { at: Date.UTC(2026, 0, day) } });
      put(postEntry('posts/undated.md'));
      put(postEntry('posts/first.md', at(1)));
      put(postEntry('posts/second-b.md', { ...at(2), title: 'B' }));
      put(postEntry('posts/second-a.md', { ...at(2), title: 'a' }));
      put(postEntry('posts/heavy.md', { ...at(1), weight: 20 }));
      put(postEntry('posts/light.md', { ...at(1), weight: -5 }));
      const list = resolveAt(sql, sites, '/posts/', 1);
      expect(list.kind === 'list' && list.rows.map((row) => row.path.slice(7, -1))).toEqual([
        'light',
        'heavy',
        'second-a',
        'second-b',
        'first',
        'undated',
      ]);
    }));
});

describe('applyDue()', () => {
  it('shows a post from its second on and hides it at its expiry', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      put(postEntry('posts/a.md', { visibleFrom: now + 1000, visibleUntil: now + 2000, tags: ['x'] }));
      const seen = (at: number) => {
        applyDue(sql, at);
        return [
          resolveAt(sql, sites, '/posts/a/', 1).kind,
          resolveAt(sql, sites, '/tags/x/', 1).kind,
          nextDue(sql),
        ];
      };
      expect(seen(now + 999)).toEqual(['none', 'none', now + 1000]);
      expect(seen(now + 1000)).toEqual(['post', 'list', now + 2000]);
      expect(seen(now + 1999)).toEqual(['post', 'list', now + 2000]);
      expect(seen(now + 2000)).toEqual(['none', 'none', Number.POSITIVE_INFINITY]);
    }));

  it('applies many boundaries that share one second', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      for (let index = 0; index < 500; index++) put(postEntry(`posts/${index}.md`, { visibleFrom: now + 1 }));
      expect(resolveAt(sql, sites, '/', 1)).toMatchObject({ count: 0 });
      applyDue(sql, now + 1);
      expect(resolveAt(sql, sites, '/', 1)).toMatchObject({ count: 500, pages: 25 });
    }));

  it('never shows a draft, whatever its dates', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      expect(put(postEntry('posts/a.md', { draft: true, visibleFrom: now - 1 })).status).toBe('draft');
      expect(nextDue(sql)).toBe(Number.POSITIVE_INFINITY);
      applyDue(sql, now + 1);
      expect(resolveAt(sql, sites, '/posts/a/', 1)).toEqual({ kind: 'none' });
    }));
});

/** A catalog with tables; puts an entry, or removes the file of a key. */
function opened(sql: SqlStorage) {
  createTables(sql);
  return (file: Entry | string) => {
    const [key, entry] = typeof file === 'string' ? [file, null] : [file.key, file];
    return accept(sql, now, {
      ticket: drawTickets(sql, now),
      key,
      entry,
      source: 'bucket',
      hasEdge: false,
    });
  };
}

describe('a use', () => {
  it('is answered with what a page can show of the file, hidden pages not at all', () =>
    inDatabase((sql) => {
      const put = opened(sql);
      put(postEntry('posts/shown.md'));
      put(postEntry('notes/other.md', { path: '/notes/other/' }));
      put(postEntry('posts/draft.md', { draft: true }));
      put(fileEntry('cat.png', { width: 4, height: 3 }));
      put({ ...fileEntry('shortcodes/note.html'), kind: 'template', data: { text: '<p>{{ .Inner }}</p>' } });
      const resolutions = resolveDependencies(sql, 'posts/asking.md', [
        { id: 'page:shown', keys: ['posts/none.md', 'posts/shown.md'] },
        { id: 'page:other', keys: ['posts/other.md'], name: 'other' },
        { id: 'page:draft', keys: ['posts/draft.md'], name: 'draft' },
        { id: 'file:cat.png', keys: ['cat.png'] },
        { id: 'shortcode:note', keys: ['shortcodes/note.html'] },
        { id: 'page:none', keys: [], name: '__proto__' },
      ]);
      expect(resolutions).toEqual([
        ['page:shown', { kind: 'page', path: '/posts/shown/' }],
        ['page:other', { kind: 'page', path: '/notes/other/' }],
        ['file:cat.png', { kind: 'image', width: 4, height: 3 }],
        ['shortcode:note', { kind: 'template', key: 'shortcodes/note.html', text: '<p>{{ .Inner }}</p>' }],
      ]);
    }));
});
