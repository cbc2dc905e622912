/** A site with all that a token for drafts might change, and what visitors see of it. */

import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { parseTokens } from '../../src/auth/tokens.ts';
import { sweepAll } from '../../src/indexing/sweep.ts';
import { dumpCatalog } from './rebuild.ts';
import { openSite, png, post, type Site, tokens } from './visitor.ts';

const secret = 'drafts-token-0123456789-0123456789-a';
const digestOf = (token: string) => createHash('sha256').update(token).digest('hex');
export const asGuest = { Authorization: `Bearer ${secret}` };

const entries = (prefix: string) =>
  `author:${digestOf(tokens.author)} guest:${digestOf(secret)}:${prefix}:drafts`;

export const hour = 3_600_000;
export const dated = (ms: number) => new Date(Date.now() + ms).toISOString();

export const draft = (fields: Record<string, unknown> = {}) =>
  post({ title: 'Draft', draft: true, ...fields });
export const shown = (fields: Record<string, unknown> = {}) => post({ title: 'Shown', ...fields });

const settings = `
languages: {en: {}, fr: {}}
redirects: {/legacy/cat.png: /posts/hello/}
`;

/** A post in two languages: in English a cascade makes it a draft, in French visitors see it. */
export const half = `---\ntitle: Half\nsites: {matrix: {languages: [en, fr]}}\n---\nText.\n`;

export const files: Record<string, string | Uint8Array<ArrayBuffer>> = {
  'site.yaml': settings,
  'theme.css': 'body { color: red }',
  'fragments/footer.html': '<p>Footer</p>',
  'images/logo.png': png(10, 10),
  'posts/hello.md': shown({ title: 'Hello', aliases: ['/hi/'], tags: ['go'] }),
  'posts/later.md': shown({ date: dated(hour) }),
  'posts/over.md': shown({ date: dated(-2 * hour), expiryDate: dated(-hour) }),
  'posts/trip/index.md': shown({ title: 'Trip' }),
  'posts/trip/cat.png': png(20, 20),
  'posts/trip/film.mp4': 'film',
  'posts/gone.md': shown({ title: 'Gone' }),
  'posts/moving.md': shown({ title: 'Moved' }),
  'posts/was.md': shown({ title: 'Was seen' }),
  'docs/_index.md': shown({ title: 'Docs', cascade: { _target: { kind: 'page' }, draft: true } }),
  'docs/hidden.md': post({ title: 'Hidden by a cascade' }),
  'half/_index.md': shown({ title: 'Half', cascade: { _target: { kind: 'page' }, draft: true } }),
  'half/a.md': half,
  'both.md': `---\ntitle: Both\nsites: {matrix: {languages: [en, fr]}}\n---\nText.\n`,
  'mine/a.md': draft({ title: 'Mine' }),
  'mine/bare/index.md': draft({ title: 'Bare' }),
  'mine/plan/index.md': draft({ title: 'Plan' }),
  'mine/plan/dog.png': png(30, 30),
  'posts/refers.md':
    shown({ title: 'Refers' }) +
    '![](/mine/plan/new.png) ![](/mine/plan/dog.png)\n\n{{< video src="/mine/plan/clip.mp4" >}}\n',
  'posts/pictured.md': shown({ title: 'Pictured', image: '/mine/plan/cover.png' }),
  'mine/soon/index.md': shown({ title: 'Soon', date: dated(hour) }),
};

/** Templates that ask for all that a draft or its files could be in. */
export const layouts: Record<string, string> = {
  'layouts/_default/single.html':
    '<h1>{{ .Title }}</h1>{{ .Content }}{{ range .Resources }}{{ .Name }} {{ end }}{{ range .Translations }}{{ .RelPermalink }}{{ end }}{{ with .NextInSection }}{{ .Title }}{{ end }}',
  'layouts/_default/list.html': [
    '<h1>{{ .Title }}</h1>{{ range .Pages }}{{ .Title }} {{ end }}{{ range site.Pages }}{{ .RelPermalink }} {{ end }}',
    '{{ range site.Taxonomies }}{{ range . }}{{ .Count }} {{ end }}{{ end }}{{ site.LastChange }}{{ range site.Menus.main }}{{ .Name }}{{ end }}',
    '{{ fileExists "mine/plan/dog.png" }}{{ range readDir "mine/plan" }}{{ .Name }}{{ end }}{{ with resources.Get "new/x/pic.png" }}{{ .Name }}{{ end }}',
    '{{ with site.GetPage "mine/a" }}{{ .Title }}{{ end }}{{ with site.GetPage "new/x" }}{{ .Title }}{{ end }}',
  ].join('\n'),
};

const addresses = [
  ...'/ /posts/ /posts/hello/ /hi/ /posts/trip/ /posts/trip/cat.png /posts/later/ /posts/over/ /posts/gone/'.split(
    ' ',
  ),
  ...'/posts/moving/ /posts/moved/ /posts/was/ /docs/ /docs/hidden/ /half/ /half/a/ /fr/half/a/ /both/'.split(
    ' ',
  ),
  ...'/fr/both/ /fr/ /tags/ /tags/go/ /images/logo.png /mine/ /mine/a/ /mine/plan/ /mine/plan/dog.png'.split(
    ' ',
  ),
  ...'/mine/soon/ /posts/refers/ /posts/pictured/ /legacy/cat.png /feed.xml /sitemap.xml /theme.css /search/?q=shown /mine/dog.png'.split(
    ' ',
  ),
];

export async function openedForGuests(kind: 'r2' | 'kv' = 'r2', prefix = ''): Promise<Site> {
  const site = openSite(kind, { tokens: parseTokens(entries(prefix)) });
  for (const [key, text] of Object.entries(files)) {
    expect((await site.put(key, text)).status, key).toBe(201);
  }
  await site.upload('DELETE', 'posts/gone.md');
  await site.upload('POST', 'posts/moving.md?move=posts/moved.md');
  await site.put('posts/was.md', draft({ title: 'Was seen' }));
  // A version that visitors saw, of a file that is a draft now.
  await site.put('mine/b.md', shown({ title: 'Once' }));
  await site.put('mine/b.md', draft({ title: 'Now hidden' }));
  await sweepAll(site.context);
  return site;
}

/** By own layouts a page has another tag after any change of a hidden address, though it is the same. */
export async function visitAll(site: Site, hasTags = true): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const path of addresses) {
    const { status, headers, text } = await site.visit(path);
    seen[path] = [status, headers.get('Location'), hasTags && headers.get('ETag'), text];
  }
  return seen;
}

/** All that the bucket and the catalog hold. */
export async function stateOf(site: Site): Promise<unknown> {
  const { files: stored } = await site.context.bucket.list({ withNotes: true });
  return { stored, catalog: await dumpCatalog() };
}
