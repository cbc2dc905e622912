/** Passkeys of the page for writing: made with a token, used instead of it, and what others try. */

import { describe, expect, it } from 'vitest';
import { parseTokens } from '../../src/auth/tokens.ts';
import { type Authenticator, detailOf, type Fault, newAuthenticator } from './authenticator.ts';
import { openSite, post, type Site, tokens, type Visit } from './visitor.ts';

const admin = '/_platen/admin/';

function ask(site: Site, path: string, method = 'GET', body?: unknown, bearer?: string): Promise<Visit> {
  const headers: Record<string, string> = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
  return site.visit(admin + path, {
    ...{ method, headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const passkeys = async (site: Site, bearer: string = tokens.author) =>
  (await ask(site, 'passkeys', 'GET', undefined, bearer)).json;

async function make(site: Site, device: Authenticator, token: string = tokens.author): Promise<Visit> {
  const { challenge } = await passkeys(site, token);
  return ask(site, 'passkeys', 'POST', await device.made(challenge), token);
}

async function signIn(site: Site, device: Authenticator, fault?: Fault, owner?: string): Promise<Visit> {
  const { challenge } = (await ask(site, 'challenge')).json;
  const of = owner ?? (await passkeys(site)).owner;
  return ask(site, 'session', 'POST', await device.signed(challenge, of, fault));
}

/** A site with one passkey of the author. */
async function withPasskey(kind: 'r2' | 'kv' = 'r2') {
  const [site, device] = [openSite(kind), await newAuthenticator()];
  expect((await make(site, device)).status).toBe(200);
  return { site, device };
}

describe.each(['r2', 'kv'] as const)('a passkey in %s', (kind) => {
  it('is made with a token, and gives a bearer for an hour', async () => {
    const { site, device } = await withPasskey(kind);
    const { status, json } = await signIn(site, device);
    expect([status, json]).toEqual([
      200,
      { bearer: expect.stringMatching(/^passkey\./), until: expect.any(String) },
    ]);
    expect((await ask(site, 'site', 'GET', undefined, json.bearer)).json.token.name).toBe('author');
    const body = post({ title: 'By passkey' });
    const headers = { Authorization: `Bearer ${json.bearer}` };
    expect((await site.upload('PUT', 'a.md', body, headers)).status).toBe(201);
    site.pass(3_599_000);
    expect((await site.upload('PUT', 'b.md', body, headers)).status).toBe(201);
    site.pass(1_000);
    expect((await site.upload('PUT', 'c.md', body, headers)).status).toBe(401);
  });

  it('is removed', async () => {
    const { site, device } = await withPasskey(kind);
    const answer = await ask(site, `passkeys/${device.id}`, 'DELETE', undefined, tokens.author);
    expect(answer.json.passkeys).toEqual([]);
    expect(detailOf(await signIn(site, device))).toMatch(/^401 .*it was removed/);
  });

  it('ends its hours once it is removed, and no others', async () => {
    const { site, device } = await withPasskey(kind);
    const other = await newAuthenticator();
    await make(site, other);
    const [ended, going] = [
      (await signIn(site, device)).json.bearer,
      (await signIn(site, other)).json.bearer,
    ];
    expect((await ask(site, `passkeys/${device.id}`, 'DELETE', undefined, going)).status).toBe(200);
    expect(detailOf(await ask(site, 'site', 'GET', undefined, ended))).toMatch(/^401 .*it was removed/);
    const put = (bearer: string) =>
      site.upload('PUT', 'a.md', post({ title: 'A' }), { Authorization: `Bearer ${bearer}` });
    expect([(await put(ended)).status, (await put(going)).status]).toEqual([401, 201]);
  });
});

describe('the bearer of an hour', () => {
  it.each([
    ['a later end', (bearer: string) => bearer.replace(/\d{13}/, '9999999999999')],
    ['another passkey', (bearer: string) => bearer.replace(/[0-9a-f]{64}/, 'a'.repeat(64))],
    ['no passkey', (bearer: string) => bearer.replace(/[0-9a-f]{64}\./, '')],
    ['a path for a passkey', (bearer: string) => bearer.replace(/[0-9a-f]{64}/, '../../posts/a')],
  ])('opens nothing with %s', async (_, change) => {
    const { site, device } = await withPasskey();
    const { bearer } = (await signIn(site, device)).json;
    expect((await ask(site, 'site', 'GET', undefined, change(bearer))).status).toBe(401);
  });
});

describe('a passkey', () => {
  it('is listed for its token alone', async () => {
    const { site, device } = await withPasskey();
    expect((await passkeys(site)).passkeys).toEqual([
      { id: device.id, label: 'A test', made: expect.any(String) },
    ]);
    expect((await passkeys(site, tokens.guest)).passkeys).toEqual([]);
    const removed = await ask(site, `passkeys/${device.id}`, 'DELETE', undefined, tokens.guest);
    expect(removed.status).toBe(200);
    expect((await passkeys(site)).passkeys).toHaveLength(1);
  });

  it('has the rights of its token', async () => {
    const [site, device] = [openSite(), await newAuthenticator()];
    await make(site, device, tokens.guest);
    const { owner } = await passkeys(site, tokens.guest);
    const { bearer } = (await signIn(site, device, {}, owner)).json;
    const headers = { Authorization: `Bearer ${bearer}` };
    expect((await site.upload('PUT', 'a.md', post({ title: 'A' }), headers)).status).toBe(403);
    expect((await site.upload('PUT', 'guests/a.md', post({ title: 'A' }), headers)).status).toBe(201);
  });

  it('makes no other passkey', async () => {
    const { site, device } = await withPasskey();
    const { bearer } = (await signIn(site, device)).json;
    expect((await passkeys(site, bearer)).challenge).toBe(null);
    const { challenge } = await passkeys(site);
    const other = await newAuthenticator();
    const answer = await ask(site, 'passkeys', 'POST', await other.made(challenge), bearer);
    expect(detailOf(answer)).toMatch(/^403 .*sign in with the token itself/);
  });

  it('lies where no visitor and no door reads', async () => {
    const { site, device } = await withPasskey();
    const { owner } = await passkeys(site);
    const { files } = await site.context.bucket.list({ prefix: '.passkeys/' });
    const [{ key } = { key: '' }] = files;
    expect(key.startsWith(`.passkeys/${owner}/`)).toBe(true);
    expect(key).not.toContain(device.id);
    expect((await site.visit(`/${key}`)).status).toBe(404);
    for (const method of ['GET', 'DELETE']) expect((await site.upload(method, key)).status).toBe(400);
    expect((await site.put(key, '{}')).status).toBe(400);
    expect((await site.upload('GET', '')).text).not.toContain('passkeys');
    const stored = await new Response((await site.context.bucket.get(key))?.body).json();
    expect(stored).toMatchObject({ token: 'author', prefix: '', drafts: false });
  });

  it('is at most twenty times there', async () => {
    const site = openSite();
    for (let count = 0; count < 20; count += 1)
      expect((await make(site, await newAuthenticator())).status).toBe(200);
    expect(detailOf(await make(site, await newAuthenticator()))).toMatch(/^403 .*at most 20/);
  });
});

describe('an answer of an authenticator', () => {
  it.each<[string, Fault]>([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another port', { origin: 'https://example.org:8443' }],
    ['from a frame of another site', { crossOrigin: true }],
    ['for another host', { hostname: 'evil.example' }],
    ['for a wider host', { hostname: 'org' }],
    ['of the other kind', { type: 'webauthn.other' }],
    ['without a person', { flags: 0x44 }],
    ['of a person who was not recognised', { flags: 0x41 }],
  ])('%s opens and makes nothing', async (_, fault) => {
    const { site, device } = await withPasskey();
    expect((await signIn(site, device, fault)).status).toBe(401);
    const { challenge } = await passkeys(site);
    const other = await newAuthenticator();
    const made = await ask(site, 'passkeys', 'POST', await other.made(challenge, fault), tokens.author);
    expect(made.status).toBe(401);
    expect((await passkeys(site)).passkeys).toHaveLength(1);
  });

  it('is taken once', async () => {
    const { site, device } = await withPasskey();
    const { challenge } = (await ask(site, 'challenge')).json;
    const body = await device.signed(challenge, (await passkeys(site)).owner);
    const answers = await Promise.all([1, 2, 3].map(() => ask(site, 'session', 'POST', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    // Also by another authenticator, for the same challenge.
    expect((await ask(site, 'session', 'POST', body)).status).toBe(401);
    const made = await passkeys(site);
    const [one, two] = [await newAuthenticator(), await newAuthenticator()];
    const make = async (given: Authenticator) =>
      (await ask(site, 'passkeys', 'POST', await given.made(made.challenge), tokens.author)).status;
    expect([await make(one), await make(two)]).toEqual([200, 401]);
  });

  it.each([
    ['made up', 'x'],
    ['of the same form', '00000000-0000-4000-8000-000000000000.9999999999999.x'],
  ])('has a challenge of the site, none %s', async (_, challenge) => {
    const { site, device } = await withPasskey();
    const body = await device.signed(challenge, (await passkeys(site)).owner);
    expect((await ask(site, 'session', 'POST', body)).status).toBe(401);
  });

  it('has a challenge for its own use and time', async () => {
    const { site, device } = await withPasskey();
    const { challenge, owner } = await passkeys(site);
    const toMake = await device.signed(challenge, owner);
    expect((await ask(site, 'session', 'POST', toMake)).status).toBe(401);
    const { challenge: late } = (await ask(site, 'challenge')).json;
    const body = await device.signed(late, owner);
    site.pass(300_000);
    expect((await ask(site, 'session', 'POST', body)).status).toBe(401);
    // A challenge of the guest makes no passkey of the author.
    const { challenge: theirs } = await passkeys(site, tokens.guest);
    const other = await newAuthenticator();
    const made = await ask(site, 'passkeys', 'POST', await other.made(theirs), tokens.author);
    expect(made.status).toBe(401);
  });

  it('is signed by the key of the passkey', async () => {
    const { site, device } = await withPasskey();
    const { challenge } = (await ask(site, 'challenge')).json;
    const { owner } = await passkeys(site);
    const forged = await (await newAuthenticator()).signed(challenge, owner);
    expect((await ask(site, 'session', 'POST', { ...forged, id: device.id })).status).toBe(401);
    for (const signature of ['', 'MAA', 'MAYCAQACAQA', forged['authenticator']])
      expect((await ask(site, 'session', 'POST', { ...forged, id: device.id, signature })).status).toBe(401);
    // A passkey of one token is none of another one.
    const { owner: guest } = await passkeys(site, tokens.guest);
    expect((await signIn(site, device, {}, guest)).status).toBe(401);
    expect((await signIn(site, device, {}, '')).status).toBe(401);
  });

  it('has a key for ES256 and its own id', async () => {
    const site = openSite();
    expect(detailOf(await make(site, await newAuthenticator('P-384')))).toMatch(/^400 .*ES256/);
    const [{ challenge }, device] = [await passkeys(site), await newAuthenticator()];
    const body = await device.made(challenge, { id: 'other' });
    expect((await ask(site, 'passkeys', 'POST', body, tokens.author)).status).toBe(401);
  });

  it.each(['x', {}, { id: 1 }, []])('is refused where it is malformed: %j', async (body) => {
    const { site } = await withPasskey();
    expect((await ask(site, 'session', 'POST', body)).status).toBe(400);
    expect((await ask(site, 'passkeys', 'POST', body, tokens.author)).status).toBe(400);
    expect((await ask(site, 'passkeys', 'POST', body)).status).toBe(401);
  });
});

describe('the end of a token', () => {
  const entry = async (token: string, rights = '') => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
    return parseTokens(`author:${Buffer.from(digest).toString('hex')}${rights}`);
  };

  it.each([
    ['is replaced', 'another-token-0123456789-0123456789-abc', ''],
    ['gets a prefix', tokens.author, ':posts/'],
    ['becomes one for drafts', tokens.author, '::drafts'],
  ])('is that of its passkeys and bearers: it %s', async (_, token, rights) => {
    const { site, device } = await withPasskey();
    const { owner } = await passkeys(site);
    const { bearer } = (await signIn(site, device)).json;
    site.context.tokens = await entry(token, rights);
    expect((await ask(site, 'site', 'GET', undefined, bearer)).status).toBe(401);
    expect((await signIn(site, device, {}, owner)).status).toBe(401);
    expect((await passkeys(site, token)).passkeys).toEqual([]);
  });

  it('leaves nobody in where there is no token at all', async () => {
    const { site } = await withPasskey();
    site.context.tokens = parseTokens('');
    expect((await ask(site, 'challenge')).status).toBe(503);
    expect((await ask(site, 'session', 'POST', {})).status).toBe(503);
  });
});

describe('a file of a passkey that another tool wrote', () => {
  it('opens nothing', async () => {
    const { site, device } = await withPasskey();
    const { files } = await site.context.bucket.list({ prefix: '.passkeys/' });
    const key = files[0]?.key ?? '';
    const stored: Record<string, unknown> = await new Response(
      (await site.context.bucket.get(key))?.body,
    ).json();
    const other = await newAuthenticator();
    const { publicKey } = await other.made('');
    for (const changed of [{ publicKey }, { id: other.id }, { seal: '' }, { made: 1 }]) {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...stored, ...changed }));
      await site.context.bucket.put(key, bytes);
      expect((await signIn(site, device)).status, JSON.stringify(changed)).toBe(401);
      expect((await passkeys(site)).passkeys).toEqual([]);
    }
    await site.context.bucket.put(key, new TextEncoder().encode('not JSON'));
    expect((await signIn(site, device)).status).toBe(401);
  });
});

describe('a site with scripts', () => {
  it('gives no challenge and takes no passkey', async () => {
    const { site, device } = await withPasskey();
    const { owner } = await passkeys(site);
    const { challenge } = (await ask(site, 'challenge')).json;
    await site.put('app.js', 'x');
    expect((await ask(site, 'challenge')).status).toBe(404);
    const body = await device.signed(challenge, owner);
    expect((await ask(site, 'session', 'POST', body)).status).toBe(404);
  });
});
