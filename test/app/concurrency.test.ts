/** Many writers at once, in any order: nothing is lost, and what is known ends as what is stored. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppContext } from '../../src/app.ts';
import type { WritePrecondition } from '../../src/http/write-precondition.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { type Synced, sync } from '../../src/indexing/sync.ts';
import { listVersions } from '../../src/indexing/versions.ts';
import { sealed } from '../../src/operations/context.ts';
import { publish } from '../../src/operations/publish.ts';
import type { Bucket } from '../../src/store/bucket.ts';
import { dump } from '../catalog/database.ts';
import { runs } from '../runs.ts';
import { loseCatalog } from './lost-catalog.ts';
import { openSite, post, type Site } from './visitor.ts';

describe('writers at once', () => {
  it('on one key end with bucket, catalog, page and lists agreeing on one of them', async () => {
    const site = openSite();
    const titles = Array.from({ length: 20 }, (_, index) => `Title number ${index + 10}`);
    const replies = await Promise.all(titles.map((title) => site.put('posts/a.md', post({ title }))));
    expect(replies.map((reply) => reply.status).every((status) => status === 200 || status === 201)).toBe(
      true,
    );
    const stored = /Title number \d+/.exec((await site.upload('GET', 'posts/a.md')).text)?.[0] ?? '';
    expect(titles).toContain(stored);
    for (const path of ['/posts/a/', '/', '/posts/', '/index.xml']) {
      const { text } = await site.visit(path);
      expect(new Set(text.match(/Title number \d+/g)), path).toEqual(new Set([stored]));
    }
    const { json } = await site.upload('GET', '?prefix=posts/a');
    expect(json.files[0].version).toBe((await env.BUCKET.head('posts/a.md'))?.etag);
  });

  it('who each want to be the first, or to replace what they have read, are one', async () => {
    const site = openSite();
    const race = async (condition: Record<string, string>) => {
      const texts = Array.from({ length: 10 }, (_, index) =>
        post({ title: `${index} ${JSON.stringify(condition)}` }),
      );
      const replies = await Promise.all(texts.map((text) => site.put('posts/a.md', text, condition)));
      return replies.map(({ status }) => status).sort();
    };
    expect(await race({ 'If-None-Match': '*' })).toEqual([201, ...Array(9).fill(412)]);
    const version = (await site.upload('GET', 'posts/a.md')).headers.get('ETag') ?? '';
    expect(await race({ 'If-Match': version })).toEqual([200, ...Array(9).fill(412)]);
  });

  it('on 200 keys lose none', async () => {
    const site = openSite();
    const keys = Array.from({ length: 200 }, (_, index) => `posts/post-${index + 1000}.md`);
    const replies = await Promise.all(keys.map((key) => site.put(key, post({ title: key }))));
    expect(replies.every((reply) => reply.status === 201)).toBe(true);
    const seen = new Set<string>();
    for (let page = 1; page <= 10; page++) {
      const { text } = await site.visit(page === 1 ? '/posts/' : `/posts/page/${page}/`);
      for (const [, name] of text.matchAll(/href="\/posts\/(post-\d+)\/"/g)) seen.add(`posts/${name}.md`);
    }
    expect([...seen].sort()).toEqual(keys);
  });
});

describe('a look that takes long', () => {
  it('gives way to one that began after it', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Old' }));
    const { bucket, hasRead, goOn } = slowlyRead(site.context.bucket);
    const slow = sync({ ...site.context, bucket }, 'posts/a.md');
    await hasRead;
    await env.BUCKET.put('posts/a.md', post({ title: 'New' }));
    expect((await sync(site.context, 'posts/a.md')).accepted).toBe(true);
    goOn();
    expect((await slow).accepted).toBe(false);
    const { text } = await site.visit('/posts/');
    expect(text).toContain('New');
    expect(text).not.toContain('Old');
  });
});

describe('between the ticket of an upload and the store', () => {
  it('a look that begins does not replace what is stored', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Before' }));
    await env.BUCKET.put('posts/a.md', post({ title: 'Old' }));
    const { bucket, hasRead, goOn } = slowlyRead(site.context.bucket);
    let slow: Promise<Synced> | undefined;
    const looked = withMethod(site.context.bucket, 'put', async (key, ...rest) => {
      if (key === 'posts/a.md') {
        slow = sync({ ...site.context, bucket }, key);
        await hasRead;
      }
      return site.context.bucket.put(key, ...rest);
    });
    const known = await publishNew({ ...site.context, bucket: looked });
    expect(known.accepted).toBe(true);
    goOn();
    expect((await slow)?.accepted).toBe(false);
    const { text } = await site.visit('/posts/');
    expect(text).toContain('New');
    expect(text).not.toContain('Old');
  });

  it('a look that ends shows an address which leads to the page then', async () => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Before' }));
    await env.BUCKET.put('posts/a.md', post({ title: 'Old', url: '/old/' }));
    const { bucket, hasRead, goOn } = slowlyRead(site.context.bucket);
    const slow = sync({ ...site.context, bucket }, 'posts/a.md');
    await hasRead;
    const looked = withMethod(site.context.bucket, 'put', async (key, ...rest) => {
      if (key === 'posts/a.md') {
        goOn();
        expect((await slow).accepted).toBe(true);
      }
      return site.context.bucket.put(key, ...rest);
    });
    await publishNew({ ...site.context, bucket: looked });
    expect((await site.visit('/old/')).headers.get('Location')).toBe('/posts/a/');
  });
});

describe('an upload of the bytes that the bucket has', () => {
  it('leaves those on record that another wrote before the ticket', async () => {
    const site = openSite();
    await publishNew(site.context);
    const { bucket, catalog } = site.context;
    const replaced = Promise.withResolvers<void>();
    let isReplaced = false;
    const head = withMethod(bucket, 'head', async (key) => {
      const found = await bucket.head(key);
      if (isReplaced) return found;
      isReplaced = true;
      await env.BUCKET.put('posts/a.md', post({ title: 'Later' }));
      await sync(site.context, 'posts/a.md');
      replaced.resolve();
      return found;
    });
    const ticket = withMethod(catalog, 'ticket', async (...asked) => {
      await replaced.promise;
      return catalog.ticket(...asked);
    });
    const soon = new Date(Date.now() + 86_400_000).toUTCString();
    // Only an upload with a condition looks while the ticket is drawn.
    await publishNew({ ...site.context, bucket: head, catalog: ticket }, { ifUnmodifiedSince: soon });
    const { text } = await site.visit('/posts/');
    expect(text).toContain('Later');
    expect(text).not.toContain('New');
  });
});

describe('an upload without a look at the bucket', () => {
  const key = 'posts/a.md';

  it('keeps what another tool wrote since the catalog was told', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'First' }));
    await env.BUCKET.put(key, post({ title: 'By another tool' }));
    const calls = await site.calls(async () => {
      expect((await site.put(key, post({ title: 'Last' }))).status).toBe(200);
    });
    expect(calls).toMatchObject({ 'bucket.head': 1, 'bucket.put': 4 });
    const { bucket } = site.context;
    const kept = await listVersions(bucket, key);
    const texts = await Promise.all(kept.map(async ({ keptAs }) => (await env.BUCKET.get(keptAs))?.text()));
    const titles = texts.map((text) => /title: "(.*)"/.exec(text ?? '')?.[1]);
    expect(titles.sort()).toEqual(['By another tool', 'First', 'Last']);
  });

  it.each([
    ['deleted', 201, () => env.BUCKET.delete(key)],
    ['written', 200, () => env.BUCKET.put(key, post({ title: 'By another tool' }))],
  ])('stores over a file that another tool has %s', async (how, status, byAnother) => {
    const site = openSite();
    if (how === 'deleted') await site.put(key, post({ title: 'First' }));
    await byAnother();
    expect((await site.put(key, post({ title: 'Last' }))).status).toBe(status);
    expect((await site.visit('/posts/a/')).text).toContain('Last');
  });

  it('keeps both of two texts that come at once', async () => {
    const site = openSite();
    await site.put(key, post({ title: 'First' }));
    const answers = await Promise.all(['One', 'Two'].map((title) => site.put(key, post({ title }))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const kept = await listVersions(site.context.bucket, key);
    expect(kept).toHaveLength(3);
    const stored = (await site.context.bucket.head(key))?.version;
    const titles = ['One', 'Two'].filter((_, index) => answers[index]?.json.version === stored);
    expect((await site.visit('/posts/')).text).toContain(titles[0]);
  });
});

/** Uploads `posts/a.md` with the title "New". */
async function publishNew(context: AppContext, precondition: WritePrecondition = {}): Promise<Synced> {
  const [token] = context.tokens.tokens;
  if (token === undefined) throw new Error('There must be a token');
  const content = new TextEncoder().encode(post({ title: 'New' }));
  const upload = { key: 'posts/a.md', token, content, precondition, isLenient: false };
  return (await publish(sealed(context), upload)).known;
}

/** The same object with another method in the place of its own. */
function withMethod<T extends object, Name extends keyof T>(whole: T, name: Name, method: T[Name]): T {
  return new Proxy(whole, {
    get: (target, asked) => (asked === name ? method : Reflect.get(target, asked)),
  });
}

/** A bucket whose answers are on their way until they may go on. */
function slowlyRead(bucket: Bucket): { bucket: Bucket; hasRead: Promise<void>; goOn: () => void } {
  const [read, way] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const get: Bucket['get'] = async (key, range) => {
    const file = await bucket.get(key, range);
    read.resolve();
    await way.promise;
    return file;
  };
  return { bucket: withMethod(bucket, 'get', get), hasRead: read.promise, goOn: way.resolve };
}

type Action = {
  kind: 'put' | 'delete' | 'direct' | 'direct-delete' | 'sync' | 'read';
  key: string;
  content: number;
};

const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom('put', 'put', 'delete', 'direct', 'direct-delete', 'sync', 'sync', 'read'),
  key: fc.constantFrom('posts/a.md', 'posts/b.md', 'c.md'),
  content: fc.integer({ min: 0, max: 5 }),
});

describe('any interleaving of writers, deletes, syncs and readers', () => {
  it('ends with the catalog that a rebuild of the bucket gives', async () => {
    const site = openSite();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(action, { minLength: 2, maxLength: 6 }), { maxLength: 5 }),
        async (rounds) => {
          const direct = new Set<string>();
          for (const actions of rounds) {
            for (const { kind, key } of actions) if (kind.startsWith('direct')) direct.add(key);
            await Promise.all(actions.map((one) => act(site, one)));
          }
          // What was changed behind the program's back is told to it, as an event or a sweep would.
          for (const key of direct) await sync(site.context, key);
          const grown = await catalogRows();
          await loseCatalog();
          await sweepAll(site.context);
          expect(grown).toEqual(await catalogRows());
        },
      ),
      { numRuns: runs(40) },
    );
  });
});

async function act(site: Site, { kind, key, content }: Action): Promise<void> {
  const text = post({
    title: `T${content}`,
    draft: content === 0,
    tags: content > 2 ? ['x'] : [],
    ...(content > 4 && { url: '/one/' }),
  });
  switch (kind) {
    case 'put':
      expect([200, 201, 409]).toContain((await site.put(key, text)).status);
      return;
    case 'delete':
      expect([200, 404]).toContain((await site.upload('DELETE', key)).status);
      return;
    case 'direct':
      await env.BUCKET.put(key, text);
      return;
    case 'direct-delete':
      await env.BUCKET.delete(key);
      return;
    case 'sync':
      await sync(site.context, key);
      return;
    case 'read':
      await site.visit(`/${key.replace('.md', '/')}`);
  }
}

function catalogRows(): Promise<Record<string, unknown[]>> {
  return runInDurableObject(env.CATALOG.getByName('catalog'), (_object, { storage }) => dump(storage.sql));
}
