/** The list of pages for authors: its order, its parts, and how many rows each part reads. */

import { beforeAll, describe, expect, it } from 'vitest';
import { overview } from '../../src/catalog/overview.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { countingReads, inDatabase } from './database.ts';

const posts = 10_000;

type Row = { draft?: boolean; visible?: boolean; next?: number; hiddenBy?: string; errors?: string };

function statusOf(number: number): Row {
  if (number % 100 === 1) return { draft: true };
  if (number % 100 === 2) return { next: 1 };
  if (number % 100 === 3) return {};
  if (number % 1000 === 4) return { hiddenBy: 'posts/00005.md' };
  return { visible: true };
}

/** Ten thousand posts, the newest last. */
function fill(sql: SqlStorage): void {
  createTables(sql);
  for (let number = 0; number < posts; number += 1) {
    const { draft = false, visible = false, next = null, hiddenBy = null } = statusOf(number);
    const data = { path: `/p${number}/`, title: `Post ${number}`, date: { at: number * 1000 }, draft };
    sql.exec(
      `INSERT INTO files (key, version, inputs_hash, kind, data, errors, hidden_by, visible, sort, next_at)
       VALUES (?, 'v', '', 'post', ?, '[]', ?, ?, '', ?)`,
      ...[
        `posts/${String(number).padStart(5, '0')}.md`,
        JSON.stringify(data),
        hiddenBy,
        Number(visible),
        next,
      ],
    );
  }
}

type Asked = Partial<Parameters<typeof overview>[1]>;

type Part = { titles: string[]; next: string | null; read: number };

const statuses = [undefined, 'published', 'draft', 'scheduled', 'expired', 'unreadable'] as const;

describe('ten thousand posts', () => {
  /** The first two parts of each status; then all in parts of 1,000; then those of a search. */
  let found: { parts: Part[][]; all: Part[]; searched: Part[]; ofGuest: Part };

  beforeAll(async () => {
    found = await inDatabase((sql) => {
      fill(sql);
      const ask = (asked: Asked): Part => {
        const counter = { total: 0 };
        const question = { prefix: '', text: '', limit: 50, ...asked };
        const { rows, next } = overview(countingReads(sql, counter), question);
        return { titles: rows.map(({ title }) => title), next, read: counter.total };
      };
      const askOn = (asked: Asked, most = 99): Part[] => {
        const parts = [ask(asked)];
        for (let next = parts[0]?.next; typeof next === 'string' && parts.length < most; ) {
          const part = ask({ ...asked, after: next });
          parts.push(part);
          next = part.next;
        }
        return parts;
      };
      return {
        parts: statuses.map((status) => askOn(status === undefined ? {} : { status }, 2)),
        all: askOn({ limit: 1000 }),
        searched: askOn({ text: 'POST 77' }),
        ofGuest: ask({ prefix: 'guests/' }),
      };
    });
  });

  it.each([
    [undefined, 'Post 9999', 400],
    ['published', 'Post 9999', 110],
    ['draft', 'Post 9901', 110],
    ['scheduled', 'Post 9902', 110],
    ['expired', 'Post 9903', 110],
    ['unreadable', 'Post 9004', 30],
  ] as const)('are listed in parts that read few rows: %s', (status, first, most) => {
    const [one, two] = found.parts[statuses.indexOf(status)] ?? [];
    expect([one?.titles[0], one?.titles.length]).toEqual([first, status === 'unreadable' ? 10 : 50]);
    for (const part of [one, two]) expect(part?.read ?? 0).toBeLessThanOrEqual(most);
    const numbers = [...(one?.titles ?? []), ...(two?.titles ?? [])].map((title) => Number(title.slice(5)));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
  });

  it('are all shown once, part by part', () => {
    const shown = found.all.flatMap(({ titles }) => titles);
    expect(shown).toEqual(Array.from({ length: posts }, (_, index) => `Post ${posts - 1 - index}`));
  });

  it('are searched a thousand rows at a time', () => {
    const titles = found.searched.flatMap((part) => part.titles);
    expect([titles.length, titles[0], found.searched.length]).toEqual([111, 'Post 7799', 12]);
    for (const { read } of [...found.searched, found.ofGuest]) expect(read).toBeLessThanOrEqual(2700);
    expect([found.ofGuest.titles, found.ofGuest.next]).toEqual([[], expect.any(String)]);
  });
});
