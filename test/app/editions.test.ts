/** A file that is a page in several languages: its sections, its history, its place beside files of those languages. */

import { describe, expect, it } from 'vitest';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { rebuildCatalog } from './rebuild.ts';
import { marker, openSite, origin, post, type Site, tokens } from './visitor.ts';

const settings = 'languages: {en: {}, fr: {}, nl: {}}\n';

async function opened(): Promise<Site> {
  const site = openSite();
  await site.put('site.yaml', settings);
  return site;
}

const text = (languages: string, more = '', body = 'Words.') =>
  `---\ntitle: Both\n${more}sites: {matrix: {languages: ${languages}}}\n---\n${body}\n`;

const heading = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];

describe('the text of a section in several languages', () => {
  it('hides the pages of each of these languages, at once in a sweep that its upload begins', async () => {
    const site = await opened();
    await site.put('posts/_index.md', text('[fr]'));
    await site.put('posts/a.fr.md', post({ title: 'Caché' }));
    const put = await site.put('posts/_index.md', text('[fr]', 'draft: true\n'));
    expect(put.json).toMatchObject({ status: 'draft', sweep: true });
    await sweepAll(site.context);
    expect((await site.visit('/fr/')).text).not.toContain('Caché');
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });

  it('gives way to the text of a language, whatever the name of that', async () => {
    const site = await opened();
    await site.put('posts/_index.md', text("['**']"));
    await site.put('posts/sub/_index.md', text("['**']"));
    for (const code of ['fr', 'nl']) {
      await site.put(`posts/a.${code}.md`, post({ title: 'A' }));
      await site.put(`posts/_index.${code}.md`, post({ title: `Own ${code}` }));
      await site.put(`posts/sub/_index.${code}.md`, post({ title: 'Own' }));
      expect(heading((await site.visit(`/${code}/posts/`)).text)).toBe(`Own ${code}`);
      const { text: sitemap } = await site.visit(`/${code}/sitemap.xml`);
      expect(sitemap.match(/<loc>[^<]*\/sub\/</g)).toHaveLength(1);
    }
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
    await site.upload('DELETE', 'posts/_index.nl.md');
    expect(heading((await site.visit('/nl/posts/')).text)).toBe('Both');
  });
});

describe('a page in several languages', () => {
  it('gives way to a file of the language that comes later, whatever its name', async () => {
    const site = await opened();
    await site.put('posts/a.md', text("['**']"));
    for (const code of ['fr', 'nl']) {
      expect((await site.put(`posts/a.${code}.md`, post({ title: 'Own' }))).status).toBe(201);
      expect(heading((await site.visit(`/${code}/posts/a/`)).text)).toBe('Own');
    }
    expect((await site.put('posts/a.md', text("['**']", 'weight: 1\n'))).status).toBe(200);
    await site.upload('DELETE', 'posts/a.nl.md');
    expect(heading((await site.visit('/nl/posts/a/')).text)).toBe('Both');
  });

  it('is not related to itself', async () => {
    const site = await opened();
    await site.put('posts/a.md', text('[en, fr]', 'tags: [x]\n'));
    for (const name of ['b', 'c', 'd'])
      await site.put(`posts/${name}.fr.md`, post({ title: name, tags: ['x'] }));
    for (const path of ['/posts/a/', '/fr/posts/a/'])
      expect((await site.visit(path)).text).not.toContain(`<a href="${path}"`);
  });

  it('is found at once, however it came into the bucket', async () => {
    const site = await opened();
    await site.visit('/fr/');
    await site.context.bucket.put('posts/a.md', new TextEncoder().encode(text('[fr]')));
    expect(heading((await site.visit('/fr/posts/a/')).text)).toBe('Both');
    await site.context.bucket.put('posts/trip/index.md', new TextEncoder().encode(text('[en, nl]')));
    expect(heading((await site.visit('/nl/posts/trip/')).text)).toBe('Both');
    expect((await site.visit('/fr/posts/trip/')).status).toBe(404);
  });

  it('is checked in another language, if it is none in its own', async () => {
    const site = await opened();
    const put = (key: string, body: string) => site.put(key, body);
    expect((await put('posts/a.md', text('[fr]', '', '{{< nothing >}}'))).json.errors).toEqual([
      { message: 'Cannot expand "nothing": there is no shortcode of this name', line: 5, column: 1 },
    ]);
    expect((await put('posts/a.md', text('[fr]'))).status).toBe(201);
    expect((await put('posts/a.md', text('[fr]', 'weight: 1\n'))).status).toBe(200);
    const { status, json } = await put('posts/b.md', text('[fr]', 'slug: a\n'));
    expect([status, json.detail]).toEqual([409, expect.stringContaining('the file "posts/a.md" is there')]);
  });

  it('has a preview, and the reply to a dry run is that to its upload', async () => {
    const site = await opened();
    const draft = text('[fr]', 'draft: true\n');
    const dry = await site.upload('PUT', 'posts/a.md?dry-run', draft);
    const { json } = await site.put('posts/a.md', draft);
    const told = { url: `${origin}/fr/posts/a/`, status: 'draft', language: 'fr' };
    expect([dry.json, json]).toEqual([expect.objectContaining(told), expect.objectContaining(told)]);
    expect((await site.visit(json.previewUrl.slice(origin.length))).text).toContain('<html lang="fr">');
  });

  it('has former addresses that follow a move, are kept by name, and go with an erasure', async () => {
    const site = await opened();
    const leadsTo = async (path: string) => (await site.visit(path)).headers.get('Location');
    const kept = async () =>
      (await site.upload('GET', '?history')).json.addresses.map(({ key }: { key: string }) => key).sort();
    await site.put('posts/a.md', text('[en, fr]'));
    await site.put('posts/a.md', text('[en, fr]', 'slug: b\n'));
    await site.put('posts/a.md', text('[en, fr]'));
    await site.upload('POST', 'posts/a.md?move=posts/c.md');
    for (const former of ['a', 'b']) {
      expect(await leadsTo(`/posts/${former}/`)).toBe('/posts/c/');
      expect(await leadsTo(`/fr/posts/${former}/`)).toBe('/fr/posts/c/');
    }
    expect(await kept()).toEqual(['posts/c.md', 'posts/c.md//in/fr']);
    const read = await site.upload('GET', 'posts/c.md//in/fr?addresses');
    expect(read.json.addresses).toHaveLength(2);
    const body = JSON.stringify(read.json);
    expect((await site.upload('PUT', 'posts/c.md//in/fr?addresses', body)).status).toBe(200);
    await site.upload('DELETE', 'posts/c.md?versions=all');
    expect(await kept()).toEqual([]);
    expect((await site.visit('/fr/posts/a/')).status).toBe(404);
    expect((await site.visit('/fr/posts/c/')).status).toBe(404);
  });

  it('may have an address outside its language, and leaves no name behind when the languages change', async () => {
    const site = await opened();
    await site.put('posts/a.nl.md', text('[nl]', 'url: /u/\n'));
    await site.put('site.yaml', 'languages: {en: {}, fr: {}}\n');
    await sweepAll(site.context);
    const { grown, rebuilt } = await rebuildCatalog(site.context, true);
    expect(grown).toEqual(rebuilt);
  });
});

describe('a token for some keys', () => {
  const asGuest = { Authorization: `Bearer ${tokens.guest}` };
  const put = async (site: Site, key: string, body: string) =>
    (await site.upload('PUT', key, body, asGuest)).status;

  it('takes addresses of the same folder in each language, and no others', async () => {
    const site = await opened();
    expect(await put(site, 'guests/a.fr.md', post({ title: 'A' }))).toBe(201);
    expect(await put(site, 'guests/b.md', text('[en, fr]'))).toBe(201);
    for (const url of ['/owned/', '/fr/posts/x/', '/fr/']) {
      expect(await put(site, 'guests/c.md', text('[fr]', `url: ${url}\n`))).toBeGreaterThanOrEqual(403);
      expect(await put(site, 'guests/c.fr.md', post({ title: 'C', url }))).toBeGreaterThanOrEqual(403);
    }
  });

  it('may cover the folder of a language', async () => {
    const site = openSite();
    await site.put('site.yaml', 'languages: {en: {}, fr: {contentDir: guests}}\n');
    expect(await put(site, 'guests/posts/a.md', post({ title: 'A' }))).toBe(201);
    expect(await put(site, 'guests/posts/b.md', post({ title: 'B', url: '/fr/b/' }))).toBe(201);
  });
});

describe('a translation that is hidden', () => {
  it('is named nowhere, though it is at its address', async () => {
    const site = await opened();
    await site.put('posts/a.md', post({ title: 'A' }));
    await site.put(`posts/a.fr.md`, post({ title: 'A', hidden: true, url: `/fr/${marker}/` }));
    for (const path of ['/posts/a/', '/en/sitemap.xml', '/fr/sitemap.xml', '/fr/']) await site.visit(path);
    await site.put('posts/a.fr.md', post({ title: 'A', hidden: true }));
    expect((await site.visit('/fr/posts/a/')).text).toContain('href="/posts/a/" hreflang="en"');
  });
});
