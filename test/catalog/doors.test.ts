/** What the rows of the WebDAV door cost, and how many there may be. */

import { expect, it } from 'vitest';
import { answerDav, mostRows } from '../../src/catalog/doors/dav.ts';
import { createDoorTables } from '../../src/catalog/doors/tables.ts';
import { createTables } from '../../src/catalog/tables.ts';
import { countingReads, inDatabase } from './database.ts';

const each = 'WITH RECURSIVE each (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM each WHERE n < ?) INSERT INTO';

function open(sql: SqlStorage): void {
  createTables(sql);
  createDoorTables(sql);
}

it('reads few rows for a time or a folder, however many there are', () =>
  inDatabase((sql) => {
    open(sql);
    sql.exec(`${each} door_properties SELECT 'posts/' || n || '.md', 'modified', '1 a' FROM each`, 3000);
    sql.exec(`${each} door_folders SELECT 'posts/' || n, 1 FROM each`, 3000);
    const counter = { total: 0 };
    const room = new Map<string, number>();
    const write = (n: number) => {
      const path = `posts/new-${n}`;
      answerDav(countingReads(sql, counter), 1, { ask: 'make folder', path }, room);
      const changes = [{ name: 'modified', value: '1 a' }];
      answerDav(countingReads(sql, counter), 1, { ask: 'set', path, changes }, room);
    };
    write(0);
    expect(counter.total).toBeGreaterThanOrEqual(6000);
    counter.total = 0;
    for (let n = 1; n <= 100; n++) write(n);
    expect(counter.total).toBeLessThan(500);
  }));

it('looks at few rows for one path and for a short name, however many there are', () =>
  inDatabase((sql) => {
    open(sql);
    sql.exec(`${each} door_properties SELECT 'posts/' || n || '.md', 'modified', '1 a' FROM each`, 3000);
    sql.exec(`${each} door_folders SELECT 'posts/' || n, 1 FROM each`, 3000);
    sql.exec(`${each} claims (path, kind, key) SELECT '/posts/' || n || '/', 'post', n FROM each`, 3000);
    const counter = { total: 0 };
    const counted = countingReads(sql, counter);
    const asked = { ask: 'look', holder: 'a', paths: ['posts/7.md', 'posts', ''], reach: 'self' } as const;
    const { look } = answerDav(counted, 1, asked, new Map());
    expect(look?.properties).toEqual([{ path: 'posts/7.md', name: 'modified', value: '1 a' }]);
    expect(answerDav(counted, 1, { ask: 'taken', folder: 'dav' }, new Map())).toEqual({ isTaken: false });
    expect(answerDav(counted, 1, { ask: 'taken', folder: 'posts' }, new Map())).toEqual({ isTaken: true });
    expect(counter.total).toBeLessThan(40);
  }));

it('counts no folder that has files among those that fill the table', () =>
  inDatabase((sql) => {
    open(sql);
    const make = (path: string) => answerDav(sql, 1, { ask: 'make folder', path }, new Map());
    sql.exec(`${each} door_folders SELECT 'posts/' || n, 1 FROM each`, mostRows.door_folders);
    expect(make('one')).toEqual({ isFull: true });
    sql.exec(
      "INSERT INTO files (key, version, inputs_hash, kind, data, errors, visible, sort) VALUES ('posts/7/index.md', '', '', '', '', '[]', 1, '')",
    );
    expect(make('one')).toEqual({});
    expect(make('two')).toEqual({ isFull: true });
    expect(sql.exec("SELECT path FROM door_folders WHERE path IN ('posts/7', 'posts/8')").toArray()).toEqual([
      { path: 'posts/8' },
    ]);
  }));
