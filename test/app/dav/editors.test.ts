/** What programs send when they save a file, as their documentation and traces tell. Visitors see the old post or the new one. */

import { afterEach, describe, expect, it } from 'vitest';
import { post } from '../visitor.ts';
import { type DavClient, lockBody, lockOf, openDav, to } from './dav-client.ts';

const old = post({ title: 'Old words', date: '2020-01-01' });
const fresh = post({ title: 'New words', date: '2020-01-01' });

type Sequence = {
  program: string;
  /** Saves `fresh` as `posts/a.md`. */
  save(dav: DavClient): Promise<number[]>;
  /** Statuses where the post is new, and where it is replaced. */
  statuses: [fresh: number[], replaced: number[]];
};

const windowsHeaders = { 'User-Agent': 'Microsoft-WebDAV-MiniRedir/10.0.19045', Translate: 'f' };
const times = `<?xml version="1.0" encoding="utf-8" ?><D:propertyupdate xmlns:D="DAV:" xmlns:Z="urn:schemas-microsoft-com:"><D:set><D:prop><Z:Win32CreationTime>Tue, 01 Dec 2026 10:00:00 GMT</Z:Win32CreationTime><Z:Win32LastModifiedTime>Tue, 01 Dec 2026 10:00:00 GMT</Z:Win32LastModifiedTime><Z:Win32FileAttributes>00000020</Z:Win32FileAttributes></D:prop></D:set></D:propertyupdate>`;

/** Sends requests one after another; visitors look after each. */
async function play(
  dav: DavClient,
  steps: readonly (() => ReturnType<DavClient['send']>)[],
): Promise<number[]> {
  const statuses: number[] = [];
  for (const step of steps) {
    statuses.push((await step()).status);
    await lookAt(dav);
  }
  return statuses;
}

/** What a visitor saw after each step. */
let seen: (string | null)[] = [];

async function lookAt({ site }: DavClient): Promise<void> {
  const page = await site.visit('/posts/a/');
  seen.push(page.status === 200 ? (/(?:Old|New) words/.exec(page.text)?.[0] ?? 'nothing') : null);
  const posts = await site.visit('/posts/');
  expect(posts.text.match(/href="[^"]*(?:4913|~|\.tmp|\.sb-|\._|goutputstream|\.swp)[^"]*"/)).toBeNull();
}

const sequences: Sequence[] = [
  {
    program: 'Finder',
    async save(dav) {
      const { status, headers } = await dav.send('PROPFIND', 'posts/a.md', { Depth: '0' });
      const first = await dav.send('PUT', 'posts/a.md', { 'X-Expected-Entity-Length': '0' }, '');
      await lookAt(dav);
      const locked = await dav.send('LOCK', 'posts/a.md', { Depth: '0', Timeout: 'Second-600' }, lockBody);
      const lock = lockOf(locked);
      expect(headers.get('DAV')).toBeNull();
      const rest = await play(dav, [
        () => dav.send('PROPFIND', 'posts/._a.md', { Depth: '0' }),
        () => dav.put('posts/._a.md', ''),
        () => dav.put('posts/._a.md', 'AppleDouble'),
        () => dav.put('posts/.DS_Store', 'Bud1'),
        () =>
          dav.send(
            'PUT',
            'posts/a.md',
            { 'X-Expected-Entity-Length': String(fresh.length), If: `(${lock})` },
            chunked(fresh),
          ),
        () => dav.send('UNLOCK', 'posts/a.md', { 'Lock-Token': lock }),
        () => dav.send('DELETE', 'posts/._a.md'),
      ]);
      return [status, first.status, locked.status, ...rest];
    },
    statuses: [
      [404, 201, 200, 404, 201, 204, 201, 204, 204, 204],
      [207, 204, 200, 404, 201, 204, 201, 204, 204, 204],
    ],
  },
  {
    program: 'Windows Explorer',
    async save(dav) {
      const find = await dav.send('PROPFIND', 'posts/a.md', { ...windowsHeaders, Depth: '0' });
      const empty =
        find.status === 404 ? (await dav.send('PUT', 'posts/a.md', windowsHeaders, '')).status : 0;
      await lookAt(dav);
      const locked = await dav.send(
        'LOCK',
        'posts/a.md',
        { ...windowsHeaders, Timeout: 'Second-3600' },
        lockBody,
      );
      const If = { ...windowsHeaders, If: `(${lockOf(locked)})` };
      const rest = await play(dav, [
        () => dav.send('PROPPATCH', 'posts/a.md', If, times),
        () => dav.send('HEAD', 'posts/a.md', windowsHeaders),
        () => dav.send('PUT', 'posts/a.md', If, fresh),
        () => dav.send('PROPPATCH', 'posts/a.md', If, times),
        () => dav.send('UNLOCK', 'posts/a.md', { ...windowsHeaders, 'Lock-Token': lockOf(locked) }),
      ]);
      return [find.status, empty, locked.status, ...rest];
    },
    statuses: [
      [404, 201, 200, 207, 200, 204, 207, 204],
      [207, 0, 200, 207, 200, 204, 207, 204],
    ],
  },
  {
    program: 'davfs2',
    async save(dav) {
      const locked = await dav.send('LOCK', 'posts/a.md', { Depth: '0', Timeout: 'Second-1800' }, lockBody);
      const If = { If: `(${lockOf(locked)})` };
      const rest = await play(dav, [
        () => dav.send('HEAD', 'posts/a.md'),
        () => dav.send('PUT', 'posts/a.md', If, fresh),
        () => dav.send('LOCK', 'posts/a.md', { ...If, Timeout: 'Second-1800' }),
        () => dav.send('PROPFIND', 'posts/', { Depth: '1' }),
        () => dav.send('UNLOCK', 'posts/a.md', { 'Lock-Token': lockOf(locked) }),
      ]);
      return [locked.status, ...rest];
    },
    statuses: [
      [201, 200, 204, 200, 207, 204],
      [200, 200, 204, 200, 207, 204],
    ],
  },
  {
    program: 'vim, which renames the old file',
    async save(dav) {
      const isThere = (await dav.send('HEAD', 'posts/a.md')).status === 200;
      return play(dav, [
        () => dav.put('posts/.a.md.swp', 'swap'),
        () => dav.put('posts/4913', ''),
        () => dav.send('DELETE', 'posts/4913'),
        ...(isThere ? [() => dav.send('MOVE', 'posts/a.md', { ...to('posts/a.md~'), Overwrite: 'T' })] : []),
        ...(isThere ? [() => dav.send('PROPFIND', 'posts/a.md', { Depth: '0' })] : []),
        () => dav.put('posts/a.md', fresh),
        ...(isThere ? [() => dav.send('DELETE', 'posts/a.md~')] : []),
        () => dav.send('DELETE', 'posts/.a.md.swp'),
      ]);
    },
    statuses: [
      [201, 201, 204, 201, 204],
      [201, 201, 204, 201, 404, 201, 204, 204],
    ],
  },
  {
    program: 'gedit, which renames a copy over the file',
    save: (dav) =>
      play(dav, [
        () => dav.put('posts/.goutputstream-5LX3Q1', ''),
        () => dav.put('posts/.goutputstream-5LX3Q1', fresh),
        () => dav.send('MOVE', 'posts/.goutputstream-5LX3Q1', { ...to('posts/a.md'), Overwrite: 'T' }),
      ]),
    statuses: [
      [201, 204, 201],
      [201, 204, 204],
    ],
  },
  {
    program: 'LibreOffice, with its own lock file',
    async save(dav) {
      const isThere = (await dav.send('HEAD', 'posts/a.md')).status === 200;
      return play(dav, [
        () => dav.put('posts/.~lock.a.md%23', ',me,host,01.12.2026 10:00,file:///home/me;'),
        () => dav.put('posts/lu12345ab.tmp', fresh),
        ...(isThere ? [() => dav.send('DELETE', 'posts/.~lock.a.md%23')] : []),
        () => dav.send('MOVE', 'posts/lu12345ab.tmp', to('posts/a.md')),
      ]);
    },
    statuses: [
      [201, 201, 201],
      [201, 201, 204, 204],
    ],
  },
  {
    program: 'Word, which keeps the old file until it has the new one',
    async save(dav) {
      const isThere = (await dav.send('HEAD', 'posts/a.md')).status === 200;
      return play(dav, [
        () => dav.put('posts/~$a.md', 'me'),
        () => dav.put('posts/~WRD0000.tmp', fresh),
        ...(isThere ? [() => dav.send('MOVE', 'posts/a.md', to('posts/~WRL0001.tmp'))] : []),
        () => dav.send('MOVE', 'posts/~WRD0000.tmp', to('posts/a.md')),
        ...(isThere ? [() => dav.send('DELETE', 'posts/~WRL0001.tmp')] : []),
        () => dav.send('DELETE', 'posts/~$a.md'),
      ]);
    },
    statuses: [
      [201, 201, 201, 204],
      [201, 201, 201, 201, 204, 204],
    ],
  },
  {
    program: 'TextEdit, in a folder of its own',
    save: (dav) =>
      play(dav, [
        () => dav.send('MKCOL', 'posts/a.md.sb-1a2b3c4d-AbCdEf/'),
        () => dav.put('posts/a.md.sb-1a2b3c4d-AbCdEf/a.md', fresh),
        () => dav.send('MOVE', 'posts/a.md.sb-1a2b3c4d-AbCdEf/a.md', { ...to('posts/a.md'), Overwrite: 'T' }),
        () => dav.send('DELETE', 'posts/a.md.sb-1a2b3c4d-AbCdEf/'),
      ]),
    statuses: [
      [201, 201, 201, 204],
      [201, 201, 204, 204],
    ],
  },
  {
    program: 'sed in place',
    save: (dav) =>
      play(dav, [
        () => dav.put('posts/sedXy12Zq', fresh),
        () => dav.send('MOVE', 'posts/sedXy12Zq', { ...to('posts/a.md'), Overwrite: 'T' }),
      ]),
    statuses: [
      [201, 201],
      [201, 204],
    ],
  },
  {
    program: 'Remotely Save of Obsidian',
    save: (dav) =>
      play(dav, [
        () => dav.send('PROPFIND', '', { Depth: '0' }),
        () => dav.send('MKCOL', 'posts'),
        () => dav.send('PROPFIND', 'posts', { Depth: '1' }),
        () => dav.send('PUT', 'posts/a.md', { 'Content-Type': 'text/markdown' }, fresh),
        () => dav.send('PROPFIND', 'posts/a.md', { Depth: '0' }),
      ]),
    statuses: [
      [207, 405, 207, 201, 207],
      [207, 405, 207, 204, 207],
    ],
  },
];

function chunked(text: string): ReadableStream {
  return new Blob([text]).stream();
}

afterEach(() => {
  seen = [];
});

describe.each(sequences)('$program', ({ save, statuses: [forNew, forOld] }) => {
  it('publishes a new post', async () => {
    const dav = openDav();
    await dav.site.put('posts/other.md', post({ title: 'Other' }));
    expect(await save(dav)).toEqual(forNew);
    await lookAt(dav);
    expect(seen.filter((words) => words !== null && words !== 'New words')).toEqual([]);
    expect(seen.at(-1)).toBe('New words');
    await expectNothingPending(dav);
  });

  it('changes a post, and no visitor is without it', async () => {
    const dav = openDav();
    await dav.site.put('posts/a.md', old);
    expect(await save(dav)).toEqual(forOld);
    await lookAt(dav);
    expect(seen.indexOf('New words')).toBeGreaterThanOrEqual(0);
    const expected = seen.map((_, index) => (index < seen.indexOf('New words') ? 'Old words' : 'New words'));
    expect(seen).toEqual(expected);
    await expectNothingPending(dav);
    const versions = await dav.site.upload('GET', 'posts/a.md?versions');
    expect(versions.json.versions).toHaveLength(2);
    // The minute of a file that was away is over.
    dav.site.pass(61_000);
    await dav.send('PROPFIND', '', { Depth: '0' });
    await lookAt(dav);
    expect(seen.at(-1)).toBe('New words');
  });
});

/** Of all that programs leave behind nothing is left but what they do not delete. */
async function expectNothingPending(dav: DavClient): Promise<void> {
  const { files } = await dav.site.context.bucket.list({ prefix: '.pending/' });
  const left = files.map(({ key }) => key.replace('.pending/author/posts/', ''));
  expect(left.filter((name) => !['.DS_Store', '.~lock.a.md#'].includes(name))).toEqual([]);
}
