/** A token for drafts changes nothing that visitors see, through no door. */

import { describe, expect, it } from 'vitest';
import { sample } from '../runs.ts';
import { attempts, withVersions } from './drafts-attempts.ts';
import { asGuest, draft, openedForGuests, shown, stateOf, visitAll } from './drafts-site.ts';
import { openSite, png, post, type Visit } from './visitor.ts';

describe.each(['r2', 'kv'] as const)('in %s a token for drafts', (kind) => {
  it('is refused whatever visitors would notice, and nothing changes', async () => {
    const site = await openedForGuests(kind);
    const seen = await visitAll(site);
    const before = await stateOf(site);
    // The rights are the same for both buckets.
    for (const [what, method, path, body] of kind === 'r2' ? attempts : sample(attempts)) {
      const asked = await withVersions(site, path, body);
      const queries = asked.includes('?layouts') ? [''] : ['', asked.includes('?') ? '&dry-run' : '?dry-run'];
      for (const query of queries) {
        const answer: Visit = await site.upload(method, asked + query, body ?? null, asGuest);
        const told = `${what}: ${method} ${asked}${query} ${answer.text}`;
        expect(answer.status, told).toBe(403);
        expect(answer.json.type, told).toBe('urn:problem-type:platen:forbidden');
        expect(answer.json.detail, told).toContain('"guest"');
      }
      expect(await stateOf(site), what).toEqual(before);
    }
    expect(await visitAll(site)).toEqual(seen);
  }, 120_000);
});

describe('a token for drafts may', () => {
  it('write a draft, change it, move it and delete it', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    const as = (method: string, path: string, body: string | null = null) =>
      site.upload(method, path, body, asGuest);
    const put = await as('PUT', 'mine/new.md', draft({ slug: 'one', aliases: ['/posts/hello/'] }));
    expect([put.status, put.json.status]).toEqual([201, 'draft']);
    expect((await site.visit(new URL(put.json.previewUrl).pathname)).status).toBe(200);
    expect((await as('PUT', 'mine/new.md', draft({ slug: 'two' }))).json.change).toBe('replaced');
    expect((await as('PUT', 'mine/new.md?dry-run', draft({ slug: 'three' }))).json.status).toBe('draft');
    const { versions } = (await as('GET', 'mine/new.md?versions')).json;
    expect((await as('POST', `mine/new.md?restore=${versions[1].version}`)).json.status).toBe('draft');
    expect((await as('POST', 'mine/new.md?move=posts/newer.md')).status).toBe(201);
    expect((await as('DELETE', 'posts/newer.md')).status).toBe(200);
    expect((await as('PUT', 'mine/b.md', draft())).status).toBe(200);
    expect((await as('PUT', 'docs/new.md', post({ title: 'A draft by its section' }))).json.status).toBe(
      'draft',
    );
    expect((await as('PUT', 'posts/trip/index.fr.md', draft())).json.status).toBe('draft');
    expect((await as('PUT', 'posts/more.fr.md', draft())).json.status).toBe('draft');
    expect(await visitAll(site)).toEqual(seen);
  });

  it('write the draft of a bundle with its files, which nobody sees until somebody publishes it', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    const as = (method: string, path: string, body: string | Uint8Array<ArrayBuffer> | null = null) =>
      site.upload(method, path, body, asGuest);
    expect((await as('PUT', 'trips/one/a.png', png(3, 3))).status).toBe(403);
    expect((await as('PUT', 'trips/one/index.md', draft())).status).toBe(201);
    for (const name of ['a.png', 'sub/b.png', 'notes.html', 'clip.de.vtt']) {
      expect((await as('PUT', `trips/one/${name}`, png(3, 3))).status, name).toBe(201);
      expect((await site.visit(`/trips/one/${name}`)).status, name).toBe(404);
    }
    expect((await as('PUT', 'trips/one/a.png', png(4, 4))).json.change).toBe('replaced');
    expect((await as('POST', 'trips/one/a.png?move=trips/one/c.png')).status).toBe(201);
    expect((await as('DELETE', 'trips/one/notes.html')).status).toBe(200);
    expect((await as('PUT', 'trips/one/index.fr.md', draft())).status).toBe(201);
    expect(await visitAll(site)).toEqual(seen);
    await site.put('trips/one/index.md', shown());
    expect((await site.visit('/trips/one/c.png')).status).toBe(200);
    expect((await as('PUT', 'trips/one/c.png', png(5, 5))).status).toBe(403);
    expect((await as('DELETE', 'trips/one/c.png')).status).toBe(403);
  });

  it('read what it covers', async () => {
    const site = await openedForGuests();
    for (const path of ['posts/hello.md', 'posts/hello.md?versions', '', '?status', '?history']) {
      expect((await site.upload('GET', path, null, asGuest)).status, path).toBe(200);
    }
  });

  it('do that within its prefix alone', async () => {
    const site = await openedForGuests('r2', 'mine/');
    expect((await site.upload('PUT', 'mine/new.md', draft(), asGuest)).status).toBe(201);
    expect((await site.upload('PUT', 'yours/new.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'mine/new.md', draft({ url: '/other/' }), asGuest)).status).toBe(403);
    expect((await site.upload('POST', 'mine/new.md?move=yours/new.md', null, asGuest)).status).toBe(403);
  });
});

describe('while somebody else publishes', () => {
  it('a draft that was replaced meanwhile is left alone', async () => {
    const site = await openedForGuests();
    const owner = openSite('r2', { tokens: site.context.tokens });
    const { bucket } = site.context;
    const between = withMethod(bucket, 'put', async (...asked) => {
      await owner.put('mine/a.md', shown({ title: 'Published' }));
      return bucket.put(...asked);
    });
    const guest = openSite('r2', { ...site.context, bucket: between });
    expect((await guest.upload('PUT', 'mine/a.md', draft(), asGuest)).status).toBe(412);
    expect((await site.visit('/mine/a/')).text).toContain('Published');
  });

  it('a file that is sent slowly stays away from a bundle that visitors see by then', async () => {
    const site = await openedForGuests();
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const headers = { ...asGuest, 'Content-Length': '64' };
    const sent = site.upload('PUT', 'mine/plan/dog2.png', readable, headers);
    const bytes = png(9, 9);
    await writer.write(bytes.slice(0, 32));
    await site.put('mine/plan/index.md', shown());
    await writer.write(bytes.slice(32));
    await writer.close();
    expect((await sent).status).toBe(403);
    expect((await site.visit('/mine/plan/dog2.png')).status).toBe(404);
    expect(await site.context.bucket.head('mine/plan/dog2.png')).toBeNull();
  });

  it('a file that another tool published is judged by what it is', async () => {
    const site = await openedForGuests();
    await site.context.bucket.put('mine/a.md', new TextEncoder().encode(shown()));
    await site.context.bucket.put('mine/plan/index.md', new TextEncoder().encode(shown()));
    expect((await site.upload('PUT', 'mine/a.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('DELETE', 'mine/a.md', null, asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'mine/plan/cat.png', png(1, 1), asGuest)).status).toBe(403);
  });

  it('a draft by a cascade that ended is no draft', async () => {
    const site = await openedForGuests();
    await site.put('docs/_index.md', shown());
    expect((await site.upload('PUT', 'docs/hidden.md', draft(), asGuest)).status).toBe(403);
    expect((await site.upload('PUT', 'docs/new.md', post({ title: 'New' }), asGuest)).status).toBe(403);
  });
});

/** The same object with another method in the place of its own. */
function withMethod<T extends object, Name extends keyof T>(whole: T, name: Name, method: T[Name]): T {
  return new Proxy(whole, {
    get: (target, asked) => (asked === name ? method : Reflect.get(target, asked)),
  });
}
