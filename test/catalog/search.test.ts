import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept } from '../../src/catalog/accept.ts';
import { applyDue } from '../../src/catalog/file-rows.ts';
import { drawTickets } from '../../src/catalog/looks.ts';
import { search, suggest } from '../../src/catalog/search.ts';
import type { SearchCursor } from '../../src/catalog/search-results.ts';
import { createTables, schema, writeState } from '../../src/catalog/tables.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { runs } from '../runs.ts';
import { countingReads, dump, inDatabase } from './database.ts';
import { type PostOptions, postEntry } from './entries.ts';

const start = Date.UTC(2026, 0, 1);
const day = 86_400_000;

function put(sql: SqlStorage, key: string, options: PostOptions, now = start): void {
  const entry = postEntry(key, { version: JSON.stringify(options), ...options });
  accept(sql, now, { ticket: drawTickets(sql, now), key, entry, source: 'bucket', hasEdge: false });
}

function remove(sql: SqlStorage, key: string): void {
  accept(sql, start, { ticket: drawTickets(sql, start), key, entry: null, source: 'bucket', hasEdge: false });
}

/** A post of the day that many days after the start. */
function dated(days: number, title: string, text = ''): PostOptions {
  return { title, text, date: { at: start + days * day } };
}

function pathsOf(sql: SqlStorage, text: string, size = 20): string[] {
  return search(sql, defaultSite, text, { size }).rows.map((row) => row.path);
}

const inCatalog = (work: (sql: SqlStorage) => void) =>
  inDatabase((sql) => {
    createTables(sql);
    work(sql);
  });

describe('search()', () => {
  it('finds words of titles, then of texts, then beginnings in texts, each the newest first', () =>
    inCatalog((sql) => {
      put(sql, 'posts/a.md', dated(1, 'Fox and hound'));
      put(sql, 'posts/b.md', dated(2, 'Foxes'));
      put(sql, 'posts/c.md', dated(3, 'Hounds', 'the fox ran'));
      put(sql, 'posts/d.md', dated(4, 'Dogs', 'a FOX slept'));
      put(sql, 'posts/e.md', dated(5, 'Cats', 'foxgloves'));
      put(sql, 'posts/f.md', dated(6, 'Birds', 'a box'));
      expect(pathsOf(sql, 'fox')).toEqual(['b', 'a', 'd', 'c', 'e'].map((name) => `/posts/${name}/`));
      expect(pathsOf(sql, '"fox"')).toEqual(['/posts/a/', '/posts/d/', '/posts/c/']);
      expect(pathsOf(sql, 'hound fox')).toEqual(['/posts/a/']);
      expect(pathsOf(sql, '"fox ran"')).toEqual(['/posts/c/']);
      expect(pathsOf(sql, '"ran fox"')).toEqual([]);
    }));

  it('takes posts without a date last', () =>
    inCatalog((sql) => {
      put(sql, 'posts/none.md', { title: 'Fox' });
      put(sql, 'posts/ancient.md', { title: 'Fox', date: { at: Date.UTC(1850, 0, 1) } });
      put(sql, 'posts/far.md', { title: 'Fox', date: { at: 8.64e15 } });
      expect(pathsOf(sql, 'fox')).toEqual(['/posts/far/', '/posts/ancient/', '/posts/none/']);
    }));

  it.each([
    ['東', ['東京タワーに登った']],
    ['京', ['東京タワーに登った', '京都の猫']],
    ['猫', ['京都の猫']],
    ['東京', ['東京タワーに登った']],
    ['京タ', ['東京タワーに登った']],
    ['タワー', ['東京タワーに登った']],
    ['タワー東京', []],
    ['京東', []],
    ['국어', ['한국어를 배우다']],
    ['책', []],
    ['ไทย', ['ภาษาไทยง่าย']],
    ['cafe', ['Le Café Crème']],
    ['CRÈME', ['Le Café Crème']],
    ['cremes', []],
    ['שלום', ['שָׁלוֹם עולם']],
  ])('finds “%s”', (text, found) =>
    inCatalog((sql) => {
      const texts = [
        '東京タワーに登った',
        '京都の猫',
        '한국어를 배우다',
        'ภาษาไทยง่าย',
        'Le Café Crème',
        'שָׁלוֹם עולם',
      ];
      texts.forEach((each, index) => {
        put(sql, `posts/${index}.md`, dated(-index, `Post ${index}`, each));
        put(sql, `titles/${index}.md`, { ...dated(-100 - index, each), path: `/titles/${index}/` });
      });
      const indexes = found.map((each) => texts.indexOf(each));
      expect(pathsOf(sql, text)).toEqual([
        ...indexes.map((index) => `/titles/${index}/`),
        ...indexes.map((index) => `/posts/${index}/`),
      ]);
    }),
  );

  it('goes on behind every page, without a post twice', () =>
    inCatalog((sql) => {
      for (let index = 0; index < 57; index++) {
        put(sql, `posts/${index}.md`, dated(index, index % 3 ? 'Post' : 'Fox', index % 2 ? 'fox' : 'foxes'));
      }
      const paths: string[] = [];
      let after: SearchCursor | undefined;
      do {
        const found = search(sql, defaultSite, 'fox', { size: 10, ...(after && { after }) });
        paths.push(...found.rows.map(({ path }) => path));
        after = found.next;
      } while (after);
      expect(paths).toEqual(pathsOf(sql, 'fox', 100));
      expect(new Set(paths).size).toBe(57);
    }));

  it('marks what was found in titles and in the part of a text that has most of it', () =>
    inCatalog((sql) => {
      const text = `${'lorem ipsum '.repeat(100)}the Café is red <b> ${'dolor '.repeat(200)}`;
      put(sql, 'posts/a.md', dated(1, 'A red cafétéria', text));
      const [row] = search(sql, defaultSite, 'red cafe', { size: 1 }).rows;
      expect(row?.title).toEqual([
        { text: 'A ' },
        { text: 'red', isFound: true },
        { text: ' ' },
        { text: 'cafétéria', isFound: true },
      ]);
      const snippet =
        row?.snippet.map((part) => (part.isFound ? `[${part.text}]` : part.text)).join('') ?? '';
      expect(snippet).toContain('the [Café] is [red] <b> dolor');
      expect(snippet).toMatch(/^… (?:ipsum|lorem).* …$/);
      expect(snippet.length).toBeLessThan(300);
    }));

  it('marks characters within a run', () =>
    inCatalog((sql) => {
      put(sql, 'posts/a.md', dated(1, '東京タワーに登った'));
      expect(search(sql, defaultSite, 'タワー 東', { size: 1 }).rows[0]?.title).toEqual([
        { text: '東', isFound: true },
        { text: '京' },
        { text: 'タワー', isFound: true },
        { text: 'に登った' },
      ]);
    }));

  it('finds nothing for nothing, and fails on nothing', () =>
    inCatalog((sql) => {
      put(sql, 'posts/a.md', dated(1, 'Fox', 'AND OR NOT NEAR'));
      const hostile = [
        '',
        ' ',
        '"',
        '""',
        '*',
        'NOT',
        '" OR "',
        'a* OR b',
        'text:fox',
        '-fox',
        "';--",
        '\u0000',
        '=',
        '==fox',
        '(',
        '^',
        '{',
        'NEAR(',
        '\ud800',
      ];
      for (const text of hostile)
        expect(() => search(sql, defaultSite, text, { size: 5 }), text).not.toThrow();
      expect(search(sql, defaultSite, '" *', { size: 5 })).toEqual({
        kind: 'search',
        hasTerms: false,
        rows: [],
      });
      expect(pathsOf(sql, '=fox')).toEqual(['/posts/a/']);
      expect(pathsOf(sql, 'NOT fox')).toEqual(['/posts/a/']);
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
          search(sql, defaultSite, text, { size: 5 });
        }),
      );
    }));
});

describe('what is searched', () => {
  it('is what visitors may see at that second', () =>
    inCatalog((sql) => {
      put(sql, 'posts/draft.md', { ...dated(1, 'Fox'), draft: true });
      put(sql, 'posts/unlisted.md', { ...dated(1, 'Fox'), isUnlisted: true });
      put(sql, 'posts/brief.md', {
        ...dated(1, 'Fox'),
        visibleFrom: start + 1000,
        visibleUntil: start + 2000,
      });
      const at = (ms: number) => {
        applyDue(sql, start + ms);
        return pathsOf(sql, 'fox');
      };
      expect([0, 999, 1000, 1999, 2000].map(at)).toEqual([[], [], ['/posts/brief/'], ['/posts/brief/'], []]);
    }));

  it('follows every change of a post, and leaves nothing behind', () =>
    inCatalog((sql) => {
      const empty = dump(sql);
      put(sql, 'posts/a.md', dated(1, 'Fox', 'red'));
      put(sql, 'posts/a.md', dated(1, 'Fox', 'blue'));
      expect([pathsOf(sql, 'red'), pathsOf(sql, 'blue')]).toEqual([[], ['/posts/a/']]);
      put(sql, 'posts/a.md', dated(1, 'Hound', 'blue'));
      expect([pathsOf(sql, 'fox'), pathsOf(sql, 'hound')]).toEqual([[], ['/posts/a/']]);
      put(sql, 'posts/a.md', { ...dated(1, 'Hound', 'blue'), draft: true });
      expect(pathsOf(sql, 'hound')).toEqual([]);
      put(sql, 'posts/a.md', dated(2, 'Hound', 'blue'));
      expect(pathsOf(sql, 'hound')).toEqual(['/posts/a/']);
      remove(sql, 'posts/a.md');
      expect(pathsOf(sql, 'hound')).toEqual([]);
      expect(dump(sql)).toEqual(empty);
    }));

  it('is not written again while nothing of it changes', () =>
    inCatalog((sql) => {
      put(sql, 'posts/a.md', { ...dated(1, 'Fox', 'red'), version: '1' });
      const written = () => sql.exec<{ n: number }>('SELECT SUM(length(block)) AS n FROM words_data').one().n;
      const before = written();
      put(sql, 'posts/a.md', { ...dated(1, 'Fox', 'red'), version: '2', weight: 3 });
      expect(written()).toBe(before);
    }));

  it('is, after any history, what the last state of the bucket gives at once', async () => {
    const key = fc.constantFrom('posts/a.md', 'posts/b.md', 'posts/c.md', 'posts/d.md');
    const words = fc.array(fc.constantFrom('fox', 'hound', 'red', '東京', '京都'), { maxLength: 4 });
    const content = fc.record({
      title: words,
      text: words,
      days: fc.integer({ min: 0, max: 2 }),
      draft: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, fc.option(content)), { maxLength: 20 }), async (steps) => {
        const write = (sql: SqlStorage, name: string, written: (typeof steps)[number][1]) => {
          if (written === null) return remove(sql, name);
          const { title, text, days, draft } = written;
          put(sql, name, { ...dated(days, title.join(' '), text.join(' ')), draft });
        };
        const asked = ['fox', 'hound red', '東', '京都', 'ho', '"red fox"'];
        const answers = (sql: SqlStorage) => [
          dump(sql),
          asked.map((text) => search(sql, defaultSite, text, { size: 9 })),
        ];
        const grown = await inDatabase((sql) => {
          createTables(sql);
          for (const [name, written] of steps) write(sql, name, written);
          return answers(sql);
        });
        const rebuilt = await inDatabase((sql) => {
          createTables(sql);
          for (const [name, written] of [...new Map(steps)].reverse()) if (written) write(sql, name, written);
          return answers(sql);
        });
        expect(grown).toEqual(rebuilt);
      }),
      { numRuns: runs(40) },
    );
  });

  it('is dropped with all other tables when the schema is another one', () =>
    inCatalog((sql) => {
      put(sql, 'posts/a.md', dated(1, 'Fox'));
      writeState(sql, 'schema', schema - 1);
      expect(createTables(sql)).toBe(true);
      expect(pathsOf(sql, 'fox')).toEqual([]);
      put(sql, 'posts/a.md', dated(1, 'Fox'));
      expect(pathsOf(sql, 'fox')).toEqual(['/posts/a/']);
    }));
});

describe('suggest()', () => {
  it.each([
    ['/posts/2024/01/red-fox/', ['Red fox', 'Red hound']],
    ['/blog/Red-Fox.html', ['Red fox', 'Red hound']],
    ['/a-kept-name', ['Another title']],
    ['/東京の旅/', ['東京']],
    ['/posts/hidden/', []],
    ['/2024/01/02/', []],
    ['/', []],
    [`/${'x/'.repeat(500)}`, []],
    ['/" OR "=fox', ['Red fox']],
  ])('finds for %s', (path, titles) =>
    inCatalog((sql) => {
      put(sql, 'posts/1.md', dated(1, 'Red fox'));
      put(sql, 'posts/2.md', dated(2, 'Red hound'));
      put(sql, 'posts/3.md', { ...dated(3, 'Another title'), path: '/posts/a-kept-name/' });
      put(sql, 'posts/4.md', { ...dated(4, 'Hidden red fox'), draft: true });
      put(sql, 'posts/5.md', dated(5, '東京'));
      put(sql, 'posts/6.md', dated(6, 'Something', 'red fox'));
      expect(suggest(sql, path).map(({ title }) => title)).toEqual(titles);
    }),
  );

  it('answers five at the most, those with most of the words first', () =>
    inCatalog((sql) => {
      for (let index = 0; index < 80; index++) put(sql, `posts/n${index}.md`, dated(index + 1, 'Red'));
      put(sql, 'posts/old.md', dated(0, 'Red old fox'));
      const found = suggest(sql, '/red-old-fox/');
      expect(found).toHaveLength(5);
      expect(found[0]?.title).toBe('Red old fox');
    }));
});

describe('the cost of a search', () => {
  it('is that of the rows shown, however many posts there are', async () => {
    const asked = ['common', 'common other', 'post', 'po', 'rare', 'com', '"common other"', 'absent', '東'];
    const [few, many] = await Promise.all([readsAt(100, asked), readsAt(5000, asked)]);
    asked.forEach((text, index) => {
      expect(many[index], text).toBeLessThanOrEqual(Math.max((few[index] ?? 0) * 1.5, 8));
    });
  });
});

/** Rows read by the first page, the second page and the suggestions for each text, with so many posts. */
function readsAt(posts: number, asked: readonly string[]): Promise<number[]> {
  return inDatabase((sql) => {
    createTables(sql);
    for (let index = 0; index < posts; index++) {
      put(
        sql,
        `posts/${index}.md`,
        dated(index / 24, `Post ${index}`, `common other 東京 ${index < 30 ? 'rare' : ''}`),
      );
    }
    return asked.map((text) => {
      const counter = { total: 0 };
      const counted = countingReads(sql, counter);
      const { next } = search(counted, defaultSite, text, { size: 20 });
      if (next) search(counted, defaultSite, text, { size: 20, after: next });
      suggest(counted, `/posts/${text}/`);
      return counter.total;
    });
  });
}
