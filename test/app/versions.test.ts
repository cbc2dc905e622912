/** Every version of a text that was seen can be read and had back, on real R2 and KV. */

import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import type { Bucket } from '../../src/store/bucket.ts';
import { kvBucket } from '../../src/store/kv.ts';
import { r2Bucket } from '../../src/store/r2.ts';
import { inCatalog, loseCatalog } from './lost-catalog.ts';
import { marker, openSite, post, type Site, tokens, type Visit } from './visitor.ts';

const key = 'posts/a.md';

const kinds = ['r2', 'kv'] as const;

type Listed = { version: string; author: string; size: number; uploaded: string; isCurrent: boolean };

async function versionsOf(site: Site, of = key): Promise<Listed[]> {
  const answer = await site.upload('GET', `${of}?versions`);
  expect(answer.status).toBe(200);
  return answer.json.versions;
}

const titled = (title: string) => post({ title });

/** Uploads in another millisecond than the last, as everybody does who is not a test. */
async function putLater(site: Site, title: string): Promise<Visit> {
  await scheduler.wait(2);
  return site.put(key, titled(title));
}

/** Keys under `.history/`, in order. */
async function historyKeys(): Promise<string[]> {
  const { objects } = await env.BUCKET.list({ prefix: '.history/' });
  return objects.map((object) => object.key);
}

const writePast = {
  r2: (text: string) => env.BUCKET.put(key, text),
  kv: (text: string) => env.TEST_KV.put(key, text),
};

describe.each(kinds)('versions in %s', (kind) => {
  it('are listed with the newest first, each with author, time and size, and read byte for byte', async () => {
    const site = openSite(kind);
    const versions: string[] = [];
    for (const title of ['One', 'Two', 'Three']) versions.push((await putLater(site, title)).json.version);
    const listed = await versionsOf(site);
    expect(listed.map(({ version }) => version)).toEqual(versions.toReversed());
    expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    expect(listed[2]).toMatchObject({ author: 'author', size: titled('One').length });
    expect(Math.abs(Date.parse(listed[0]?.uploaded ?? '') - Date.now())).toBeLessThan(60_000);

    const old = await site.upload('GET', `${key}?version=${versions[0]}`);
    expect(old.text).toBe(titled('One'));
    expect(old.headers.get('ETag')).toBe(`"${versions[0]}"`);
    const head = await site.upload('HEAD', `${key}?version=${versions[0]}`);
    expect([head.status, head.text, head.headers.get('Content-Length')]).toEqual([
      200,
      '',
      `${titled('One').length}`,
    ]);
    expect((await site.upload('HEAD', `${key}?versions`)).status).toBe(200);
    expect((await site.upload('GET', key)).text).toBe(titled('Three'));
  });

  it('are kept of what another tool wrote, once, and only when it is seen', async () => {
    const site = openSite(kind);
    await writePast[kind](titled('One'));
    await sweepAll(site.context);
    site.pass(5);
    await loseCatalog();
    await sweepAll(site.context);
    await writePast[kind](titled('Two'));
    if (kind === 'r2') expect((await site.visit('/posts/a/')).text).toContain('Two');
    else await sweepAll(site.context);
    expect((await versionsOf(site)).map(({ author, size }) => [author, size])).toEqual([
      ['bucket', titled('Two').length],
      ['bucket', titled('One').length],
    ]);
  });

  it('are kept of a file that an upload or a delete meets before any look', async () => {
    const site = openSite(kind);
    await writePast[kind](titled('Direct'));
    await site.put(key, titled('Uploaded'));
    expect((await versionsOf(site)).map(({ author }) => author).toSorted()).toEqual(['author', 'bucket']);
    await writePast[kind](titled('Direct again'));
    await site.upload('DELETE', key);
    expect((await versionsOf(site)).map(({ size }) => size)).toContain(titled('Direct again').length);
  });

  it('are restored with the reply of an upload, also after the file was deleted', async () => {
    const site = openSite(kind);
    const { json: one } = await site.put(key, titled('One'));
    await site.put(key, titled('Two'));
    const restored = await site.upload('POST', `${key}?restore=${one.version}`);
    expect(restored.status).toBe(200);
    expect(restored.json).toMatchObject({ change: 'replaced', version: one.version, status: 'published' });
    expect((await site.visit('/posts/a/')).text).toContain('One');

    expect((await versionsOf(site)).map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    await site.upload('DELETE', key);
    expect((await site.visit('/posts/a/')).status).toBe(410);
    const back = await site.upload('POST', `${key}?restore=${one.version}`);
    expect([back.status, back.json.change]).toEqual([201, 'created']);
    expect((await site.visit('/posts/a/')).text).toContain('One');
    expect((await site.upload('POST', `${key}?restore=${one.version}`)).json.change).toBe('unchanged');
  });

  it('above the number that the site keeps are removed, the oldest first', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', 'history: {keep: 2}\n');
    for (const title of ['1', '22', '333', '4444']) await putLater(site, title);
    expect((await versionsOf(site)).map(({ size }) => size - titled('').length)).toEqual([4, 3]);
    await site.put('site.yaml', 'history: {keep: 1}\n');
    await site.put(key, titled('55555'));
    expect(await versionsOf(site)).toHaveLength(1);
    await site.upload('DELETE', key);
    expect(await versionsOf(site)).toHaveLength(1);
  });

  it('are not kept where the site says 0, and are from when it says more', async () => {
    const site = openSite(kind);
    await site.put('site.yaml', 'history: {keep: 0}\n');
    await site.put(key, titled('One'));
    expect(await versionsOf(site)).toEqual([]);
    const { version } = (await site.put(key, titled('Two'))).json;
    expect((await site.upload('GET', `${key}?version=${version}`)).text).toBe(titled('Two'));
    expect((await site.put('site.yaml', 'title: On\n')).json.sweep).toBe(true);
    await site.put(key, titled('Three'));
    expect((await versionsOf(site)).map(({ size }) => size)).toEqual([
      titled('Three').length,
      titled('Two').length,
    ]);
  });

  it('are erased for good with the file, its addresses and its page', async () => {
    const site = openSite(kind);
    await site.put(key, post({ title: 'Secret', aliases: ['/old/'] }));
    await site.put(key, post({ title: 'Secret', slug: 'b' }));
    const asked = await site.upload('DELETE', `${key}?versions=all&dry-run`);
    expect(asked.json.erased).toEqual({ file: true, versions: 2, addresses: 2 });
    expect((await site.visit('/posts/b/')).status).toBe(200);

    let answer = asked;
    const calls = await site.calls(async () => {
      answer = await site.upload('DELETE', `${key}?versions=all`);
    });
    expect(calls['bucket.put']).toBeUndefined();
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { status: 'absent', erased: { file: true, versions: 2, addresses: 2 } },
    ]);
    for (const path of ['/posts/a/', '/posts/b/', '/old/']) expect((await site.visit(path)).status).toBe(404);
    expect((await site.upload('GET', `${key}?versions`)).status).toBe(404);
    expect((await site.upload('DELETE', `${key}?versions=all`)).status).toBe(404);
    const bucket = kind === 'r2' ? r2Bucket(env.BUCKET) : kvBucket(env.TEST_KV);
    expect((await bucket.list()).files).toEqual([]);
  });

  it('are erased after the file was deleted', async () => {
    const site = openSite(kind);
    await site.put(key, titled('Secret'));
    await site.upload('DELETE', key);
    expect((await site.visit('/posts/a/')).status).toBe(410);
    const answer = await site.upload('DELETE', `${key}?versions=all`);
    expect(answer.json.erased).toEqual({ file: false, versions: 1, addresses: 1 });
    expect((await site.visit('/posts/a/')).status).toBe(404);
  });
});

describe('a look that meets old content in KV', () => {
  it('neither brings back what was erased nor calls a new address left', async () => {
    const bucket = kvBucket(env.TEST_KV);
    let old: { text: string; version: string } | undefined;
    const stale = (at: string) =>
      old && at === key ? { key, size: old.text.length, version: old.version } : null;
    const site = openSite('kv', {
      bucket: {
        ...bucket,
        head: async (at) => stale(at) ?? bucket.head(at),
        get: async (at) => {
          const info = stale(at);
          return info ? { ...info, body: new Blob([old?.text ?? '']).stream() } : bucket.get(at);
        },
      },
    });
    const text = titled('One');
    const { version } = (await site.put(key, text)).json;
    await site.put(key, post({ title: 'One', slug: 'b' }));
    old = { text, version };
    await site.visit('/posts/a/');
    expect((await bucket.list({ prefix: '.history/addresses/' })).files).toHaveLength(1);
    const kept = await bucket.get((await bucket.list({ prefix: '.history/addresses/' })).files[0]?.key ?? '');
    expect(await new Response(kept?.body).text()).not.toContain('/posts/b/');

    await site.upload('DELETE', `${key}?versions=all`);
    await site.visit('/posts/a/');
    await sweepAll(site.context, false);
    expect((await bucket.list({ prefix: '.history/' })).files).toEqual([]);
  });
});

describe('erasing in KV', () => {
  it("removes the file's own version though it is not listed yet", async () => {
    const bucket = kvBucket(env.TEST_KV);
    const site = openSite('kv', {
      bucket: {
        ...bucket,
        list: async (options) =>
          options?.prefix?.startsWith('.history/') ? { files: [] } : bucket.list(options),
      },
    });
    await site.put(key, titled('One'));
    expect((await bucket.list({ prefix: '.history/' })).files).toHaveLength(1);
    await site.upload('DELETE', `${key}?versions=all`);
    expect((await bucket.list({ prefix: '.history/' })).files).toEqual([]);
  });
});

describe('a version', () => {
  it.each(['site.yaml', 'shortcodes/box.html', '_index.md', 'hugo.toml', 'about.markdown'])(
    'is kept of %s',
    async (of) => {
      const site = openSite();
      const text = of.endsWith('html') ? '<p>Box</p>' : of.endsWith('toml') ? 'title = "T"\n' : 'title: T\n';
      await site.put(of, text);
      expect(await versionsOf(site, of)).toHaveLength(1);
    },
  );

  it('is not kept of other files', async () => {
    const site = openSite();
    await site.put('a.txt', 'One');
    expect(await versionsOf(site, 'a.txt')).toEqual([]);
    expect(await historyKeys()).toEqual([]);
  });

  it('is kept of a file that cannot be read, and not of one that is too large to be', async () => {
    const site = openSite();
    await env.BUCKET.put(key, '---\ndraft: perhaps\n---\n');
    await env.BUCKET.put('large.md', 'x'.repeat(1024 * 1024 + 1));
    await sweepAll(site.context);
    expect(await versionsOf(site)).toHaveLength(1);
    expect(await versionsOf(site, 'large.md')).toEqual([]);
  });

  it('names who uploaded it, whoever sees it first, and after the catalog is made anew', async () => {
    const site = openSite();
    const bucket = r2Bucket(env.BUCKET);
    await bucket.put(key, new TextEncoder().encode(titled('One')), { notes: { author: 'anna' } });
    await site.visit('/posts/a/');
    const before = await env.BUCKET.list({ prefix: '.history/' });
    await scheduler.wait(2);
    await loseCatalog();
    await sweepAll(site.context);
    const after = await env.BUCKET.list({ prefix: '.history/' });
    // Not written again either.
    expect(after.objects.map(({ uploaded }) => uploaded)).toEqual(
      before.objects.map(({ uploaded }) => uploaded),
    );
    expect((await versionsOf(site)).map(({ author }) => author)).toEqual(['anna']);
  });

  it('that the caller wrote is kept, though another took its place at once', async () => {
    const bucket = r2Bucket(env.BUCKET);
    const site = openSite('r2', {
      bucket: {
        ...bucket,
        put: async (at, content, options) => {
          const stored = await bucket.put(at, content, options);
          if (at === key) await env.BUCKET.put(key, titled('Taken'));
          return stored;
        },
      },
    });
    await site.put(key, titled('Written'));
    expect((await site.visit('/posts/a/')).text).toContain('Taken');
    expect((await versionsOf(site)).map(({ author }) => author).toSorted()).toEqual(['author', 'bucket']);
  });

  it('is found by its exact name alone', async () => {
    const site = openSite();
    const { version } = (await site.put(key, titled('One'))).json;
    for (const other of ['', version.slice(0, -1), `${version}x`, '../x', `x-${version}`, '%2e%2e']) {
      const answer = await site.upload('GET', `${key}?version=${other}`);
      expect([other, answer.status]).toEqual([other, 404]);
      expect((await site.upload('POST', `${key}?restore=${other}`)).status).toBe(404);
    }
    expect((await site.upload('GET', `posts/b.md?version=${version}`)).status).toBe(404);
    expect((await site.upload('GET', 'posts/b.md?versions')).status).toBe(404);
  });
});

describe('restoring', () => {
  async function twice(): Promise<{ site: Site; one: string; two: string }> {
    const site = openSite();
    const one = (await site.put(key, titled('One'))).json.version;
    const two = (await site.put(key, titled('Two'))).json.version;
    return { site, one, two };
  }

  it('holds to conditions', async () => {
    const { site, one, two } = await twice();
    const restore = (headers: Record<string, string>) =>
      site.upload('POST', `${key}?restore=${one}`, null, headers);
    expect((await restore({ 'If-None-Match': '*' })).status).toBe(412);
    expect((await restore({ 'If-Match': `"${one}"` })).status).toBe(412);
    expect((await site.upload('GET', key)).text).toBe(titled('Two'));
    expect((await restore({ 'If-Match': `"${two}"` })).status).toBe(200);
  });

  it('with dry-run stores nothing', async () => {
    const { site, one } = await twice();
    const answer = await site.upload('POST', `${key}?restore=${one}&dry-run`);
    expect(answer.json).toMatchObject({ change: 'none', version: null });
    expect((await site.upload('GET', key)).text).toBe(titled('Two'));
  });

  it('refuses what could not be uploaded now', async () => {
    const site = openSite();
    await site.put('shortcodes/box.html', '<p>Box</p>');
    const { version } = (await site.put(key, post({ title: 'A' }, '{{< box >}}'))).json;
    await site.put(key, titled('Two'));
    await site.upload('DELETE', 'shortcodes/box.html');
    const answer = await site.upload('POST', `${key}?restore=${version}`);
    expect(answer.status).toBe(422);
    expect((await site.upload('GET', key)).text).toBe(titled('Two'));
    const lenient = { Prefer: 'handling=lenient' };
    expect((await site.upload('POST', `${key}?restore=${version}`, null, lenient)).status).toBe(200);
  });

  it('goes where the token may go', async () => {
    const { site, one } = await twice();
    const guest = { Authorization: `Bearer ${tokens.guest}` };
    for (const [method, query] of [
      ['GET', 'versions'],
      ['GET', `version=${one}`],
      ['POST', `restore=${one}`],
      ['DELETE', 'versions=all'],
    ] as const) {
      expect((await site.upload(method, `${key}?${query}`, null, guest)).status).toBe(403);
    }
    expect((await site.upload('GET', `${key}?versions`, null, { Authorization: '' })).status).toBe(401);
    await site.put('guests/a.md', titled('Guest'));
    expect((await site.upload('GET', 'guests/a.md?versions', null, guest)).status).toBe(200);
  });
});

describe('a request for versions', () => {
  it('that names one of them never deletes the file', async () => {
    const site = openSite();
    const { version } = (await site.put(key, titled('One'))).json;
    for (const query of [`version=${version}`, 'versions', 'versions=1', `versions=all&version=${version}`]) {
      const answer = await site.upload('DELETE', `${key}?${query}`);
      expect([answer.status, answer.json.detail]).toEqual([400, expect.stringContaining('?versions=all')]);
    }
    expect((await site.upload('GET', key)).status).toBe(200);
  });

  it('holds to conditions when it erases', async () => {
    const site = openSite();
    await site.put(key, titled('One'));
    const answer = await site.upload('DELETE', `${key}?versions=all`, null, { 'If-Match': '"other"' });
    expect(answer.status).toBe(412);
    expect(await versionsOf(site)).toHaveLength(1);
  });

  it('by POST without a version says what is missing', async () => {
    const site = openSite();
    const answer = await site.upload('POST', key);
    expect([answer.status, answer.json.detail]).toEqual([405, expect.stringContaining('?restore=')]);
  });
});

describe('what is kept', () => {
  it('is seen by no visitor, on no list, and cannot be uploaded', async () => {
    const site = openSite();
    await site.put(key, post({ title: marker, draft: true }));
    await site.put(key, titled('Two'));
    await site.put(key, post({ title: 'Three', slug: 'b' }));
    const keys = await historyKeys();
    expect(keys).toHaveLength(4);
    for (const kept of keys) {
      expect((await site.visit(`/${kept}`)).status).toBe(404);
      expect((await site.put(kept, titled('x'))).status).toBe(400);
      expect((await site.upload('GET', kept)).status).toBe(400);
    }
    const list = await site.upload('GET', '?prefix=');
    expect(list.json.files.map((file: { key: string }) => file.key)).toEqual([key]);
    expect((await site.upload('GET', '?status')).text).not.toContain('.history');
  });

  it('is passed over by lists and sweeps, however much it is', async () => {
    const bucket = r2Bucket(env.BUCKET);
    const list: Bucket['list'] = (options) => bucket.list({ ...options, limit: 20 });
    const site = openSite('r2', { bucket: { ...bucket, list } });
    for (let index = 0; index < 50; index++) {
      await env.BUCKET.put(`.history/versions/${'f'.repeat(32)}/${1_700_000_000_000 + index}-x`, 'x');
    }
    await env.BUCKET.put(key, titled('One'));
    await sweepAll(site.context);
    await sweepAll(site.context);
    // One part before what is kept, one behind it.
    expect(await inCatalog((sql) => sql.exec('SELECT after FROM stretches').toArray())).toHaveLength(2);
    expect((await site.visit('/posts/')).text).toContain('One');
    const first = await site.upload('GET', '');
    const next = await site.upload('GET', `?cursor=${encodeURIComponent(first.json.cursor)}`);
    expect(next.json.files.map((file: { key: string }) => file.key)).toEqual([key]);
  });
});

describe('keeping', () => {
  /** What an upload costs besides reading and checking. */
  async function costOf(work: () => Promise<Visit>, site: Site): Promise<Record<string, number>> {
    const calls = await site.calls(work);
    return Object.fromEntries(Object.entries(calls).filter(([name]) => name.startsWith('bucket.')));
  }

  it('costs one call for a new text or a changed one, none for an unchanged one', async () => {
    const site = openSite();
    const put = (text: string) => costOf(() => site.put(key, text), site);
    expect(await put(titled('One'))).toEqual({ 'bucket.put': 2 });
    expect(await put(titled('Two'))).toEqual({ 'bucket.put': 2 });
    expect(await put(titled('Two'))).toEqual({ 'bucket.head': 2 });
    await site.put('site.yaml', 'history: {keep: 2}\n');
    await put(titled('Two'));
    expect(await put(titled('Three'))).toEqual({
      'bucket.put': 2,
      'bucket.list': 1,
      'bucket.delete': 1,
    });
    expect(await costOf(() => site.visit('/posts/a/'), site)).toEqual({ 'bucket.head': 1 });
  });

  it('costs a delete what the address costs that is left', async () => {
    const site = openSite();
    await site.put(key, titled('One'));
    expect(await site.calls(() => site.upload('DELETE', key))).toEqual({
      'bucket.head': 3,
      'bucket.get': 1,
      'bucket.put': 1,
      'bucket.delete': 1,
      'catalog.inputs': 1,
      'catalog.ticket': 2,
      'catalog.accept': 2,
    });
    await site.put('draft.md', post({ draft: true }));
    expect(await site.calls(() => site.upload('DELETE', 'draft.md'))).toEqual({
      'bucket.head': 2,
      'bucket.delete': 1,
      'catalog.inputs': 1,
      'catalog.ticket': 1,
      'catalog.accept': 1,
    });
  });

  function failing(calls: (keyof Bucket)[]): { site: Site; mend(): void } {
    const bucket = r2Bucket(env.BUCKET);
    let isBroken = true;
    const fail =
      (name: keyof Bucket) =>
      (at: unknown, ...rest: unknown[]) => {
        const target = typeof at === 'string' ? at : ((at as { prefix?: string })?.prefix ?? '');
        if (isBroken && target.startsWith('.history/')) throw new Error('broken');
        // The same arguments as they came.
        return (bucket[name] as (...args: unknown[]) => unknown)(at, ...rest);
      };
    const broken = Object.fromEntries(calls.map((name) => [name, fail(name)]));
    const site = openSite('r2', { bucket: { ...bucket, ...broken } });
    return { site, mend: () => (isBroken = false) };
  }

  it('that fails makes the upload fail; the same upload again publishes and keeps', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { site, mend } = failing(['put']);
    expect((await site.put(key, titled('One'))).status).toBe(503);
    mend();
    const again = await site.put(key, titled('One'));
    expect([again.status, again.json.change, again.json.status]).toEqual([200, 'unchanged', 'published']);
    expect(await versionsOf(site)).toHaveLength(1);
    log.mockRestore();
  });

  it('that fails before a file is overwritten leaves the file as it was', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { site } = failing(['put']);
    await env.BUCKET.put(key, titled('Direct'));
    expect((await site.put(key, titled('Uploaded'))).status).toBe(503);
    expect((await site.upload('DELETE', key)).status).toBe(503);
    expect(await (await env.BUCKET.get(key))?.text()).toBe(titled('Direct'));
    log.mockRestore();
  });

  it('goes on where old versions cannot be removed', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { site, mend } = failing(['delete', 'list']);
    await site.put('site.yaml', 'history: {keep: 1}\n');
    await site.put(key, titled('One'));
    expect((await site.put(key, titled('Two'))).status).toBe(200);
    expect(log).toHaveBeenCalledOnce();
    mend();
    await site.put(key, titled('Three'));
    expect(await versionsOf(site)).toHaveLength(1);
    log.mockRestore();
  });
});
