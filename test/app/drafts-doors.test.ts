/** A token for drafts publishes nothing through any door: what one door refuses, each other door refuses too. */

import { describe, expect, it } from 'vitest';
import { sample } from '../runs.ts';
import { type Attempt, attempts, withVersions } from './drafts-attempts.ts';
import { asGuest, openedForGuests, visitAll } from './drafts-site.ts';
import { call } from './mcp-client.ts';
import type { Site } from './visitor.ts';

/** Null: the door has no way to ask for it. */
type Door = (site: Site, attempt: Attempt) => Promise<{ isRefused: boolean; told: string } | null>;

const token = asGuest.Authorization.replace('Bearer ', '');

/** The upload route has its own test; the page for writing stores its texts by it. */
const doors: Record<string, Door> = {
  'the page for writing': async (site, [, method, path, body]) => {
    if (method !== 'PUT' || path.includes('?')) return null;
    const { status, text } = await site.visit(`/_platen/admin/preview/${path}`, {
      ...{ method: 'POST', body: body ?? null, headers: asGuest },
    });
    return { isRefused: status === 403, told: `${status} ${text}` };
  },

  'the door for agents': async (site, [, method, path, body]) => {
    const [key = '', query] = path.split('?');
    const [, to] = /^move=(.*)/.exec(query ?? '') ?? [];
    const [, version] = /^restore=(.*)/.exec(query ?? '') ?? [];
    const use = async (name: string, args: Record<string, unknown>) => {
      const { isError, text, value } = await call(site, name, args, { token });
      return { isRefused: isError && text.includes('"guest"'), told: text, value };
    };
    if (to !== undefined) return use('move', { key, to });
    if (version !== undefined) return use('restore', { key, version });
    if (query !== undefined) return null;
    if (method === 'DELETE') return use('delete', { key, forever: true });
    if (typeof body === 'string') return use('write', { key, text: body, publish: true });
    const { value, ...refused } = await use('upload-url', { key, replace: true });
    if (value === undefined) return refused;
    const { status, text } = await site.visit(value.uploadUrl, {
      ...{ method: 'PUT', body: body ?? null },
      headers: { 'Content-Length': String(body?.length ?? 0) },
    });
    return { isRefused: status === 403, told: `${status} ${text}` };
  },

  'the door for agents, without "publish"': async (site, [, method, path, body]) => {
    if (method !== 'PUT' || path.includes('?') || typeof body !== 'string') return null;
    const { isError, text, value } = await call(site, 'write', { key: path, text: body }, { token });
    const isHidden = isError || /^(?:draft|proposed)$/.test(value.status);
    return { isRefused: isHidden, told: text };
  },

  WebDAV: async (site, [, method, path, body]) => {
    const [key = '', query] = path.split('?');
    const [, to] = /^move=(.*)/.exec(query ?? '') ?? [];
    if (query !== undefined && to === undefined) return null;
    const { status, text } = await site.visit(`/_platen/dav/${key}`, {
      method: to === undefined ? method : 'MOVE',
      body: body ?? null,
      headers: {
        Authorization: `Basic ${btoa(`x:${token}`)}`,
        ...(body !== undefined && { 'Content-Length': String(new Blob([body]).size) }),
        ...(to !== undefined && { Destination: `https://example.org/_platen/dav/${to}`, Overwrite: 'T' }),
      },
    });
    return { isRefused: status >= 400 && status < 500, told: `${status} ${text}` };
  },
};

describe.each(Object.entries(doors))('through %s', (_, door) => {
  it('a token for drafts is refused whatever visitors would notice', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    let tried = 0;
    for (const [what, method, path, body] of sample(attempts)) {
      const asked = await withVersions(site, path, body);
      const answer = await door(site, [what, method, asked, body]);
      if (answer === null) continue;
      tried += 1;
      expect(answer.isRefused, `${what}: ${method} ${asked} ${answer.told}`).toBe(true);
    }
    expect(tried).toBeGreaterThan(5);
    expect(await visitAll(site)).toEqual(seen);
  }, 120_000);
});

describe('a token for drafts may', () => {
  it('propose a text for a page that visitors see, for somebody else to publish', async () => {
    const site = await openedForGuests();
    const seen = await visitAll(site);
    const edit = { key: 'posts/hello.md', edits: [{ old: 'Text.', new: 'Other text.' }] };
    const { value } = await call(site, 'edit', edit, { token });
    expect(value.status).toBe('proposed');
    expect((await site.visit(value.previewUrl)).text).toContain('Other text.');
    expect((await call(site, 'check', { key: edit.key, text: 'x' }, { token })).value).toMatchObject({
      isValid: true,
      refusal: expect.stringContaining('which is for drafts'),
    });
    for (const args of [
      { ...edit, publish: true },
      { key: edit.key, edits: [], publish: true },
    ]) {
      expect((await call(site, 'edit', args, { token })).text).toContain('"guest"');
    }
    expect(await visitAll(site)).toEqual(seen);
    // The owner sees and publishes the owner's own proposals alone.
    const own = await call(site, 'read', { key: edit.key });
    expect(own.value.proposal).toBeUndefined();
    await call(site, 'edit', { key: edit.key, edits: [], publish: true });
    expect((await call(site, 'read', { key: edit.key })).value.text).not.toContain('Other text.');
  });
});
