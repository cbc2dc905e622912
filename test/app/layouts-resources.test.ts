/** Files that the owner's templates make: where visitors get them, for how long, and what nobody gets. */

import { env } from 'cloudflare:workers';
import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cloudflareImages } from '../../src/images/resizer.ts';
import { bytesOf, chunk, join } from '../images/photos.ts';
import { marker, openSite, post, type Site } from './visitor.ts';

const head = `{{ with resources.Get "css/main.css" | minify | fingerprint }}<link rel="stylesheet" href="{{ .RelPermalink }}" integrity="{{ .Data.Integrity }}">{{ end }}`;

async function newSite(template = head, assets: Record<string, string> = {}): Promise<Site> {
  const site = openSite();
  for (const [name, text] of Object.entries(assets)) await site.put(`layouts/_assets/${name}`, text);
  await site.put('posts/a.md', post({ title: 'First' }, 'Text.'));
  await site.put('posts/b.md', post({ title: 'Second' }, 'More.'));
  await site.put('layouts/_assets/css/main.css', 'body {\n  background: url(../img/x.png);\n}\n');
  await site.put('layouts/all.html', template);
  return site;
}

function linkIn(text: string): { href: string; integrity: string } {
  const [, href = '', integrity = ''] = /href="([^"]*)"(?: integrity="([^"]*)")?/.exec(text) ?? [];
  return { href, integrity: integrity.replaceAll('&#43;', '+') };
}

async function linkOf(site: Site, path = '/posts/a/') {
  return linkIn((await site.visit(path)).text);
}

it('a made style sheet is kept for ever, and its integrity is that of its bytes', async () => {
  const site = await newSite();
  const { href, integrity } = await linkOf(site);
  expect(href).toMatch(/^\/_platen\/resources\/[\w-]{27}\/posts\/a\/~\/css\/main\.min\.css$/);
  const style = await site.visit(href);
  expect(style).toMatchObject({ status: 200, text: 'body{background: url(/img/x.png)}' });
  expect(style.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(style.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(integrity).toBe(`sha256-${hash('sha256', style.text, 'base64')}`);
  // Another page makes the same file, and links it where browsers have it.
  expect(await linkOf(site, '/posts/b/')).toEqual({ href, integrity });
});

it('a made file is made again where nothing is kept', async () => {
  const { href } = await linkOf(await newSite());
  const elsewhere = openSite();
  expect(await elsewhere.visit(href)).toMatchObject({
    status: 200,
    text: 'body{background: url(/img/x.png)}',
  });
  const calls = await elsewhere.calls(() => elsewhere.visit(href));
  expect(calls).toEqual({ 'pages.get': 1 });
});

it('a page and its style sheet agree before and after a change, in any order', async () => {
  const site = await newSite();
  const old = await linkOf(site);
  await site.visit(old.href);
  await site.put('layouts/_assets/css/main.css', 'body { color: red }');
  // A page from before the change finds its style sheet, also where nothing is kept, and for another page in the address.
  const elsewhere = openSite();
  for (const href of [old.href, old.href.replace('/posts/a/', '/none/')]) {
    for (const { visit } of [site, elsewhere, openSite()]) {
      const style = await visit(href);
      expect(style.text).toBe('body{background: url(/img/x.png)}');
      expect(old.integrity).toBe(`sha256-${hash('sha256', style.text, 'base64')}`);
    }
  }
  const now = await linkOf(elsewhere);
  expect(now.href).not.toBe(old.href);
  const style = await openSite().visit(now.href);
  expect(style.text).toBe('body{color: red}');
  expect(now.integrity).toBe(`sha256-${hash('sha256', style.text, 'base64')}`);
});

it('pages of every state that an edge may keep find their style sheets after all changes, or none', async () => {
  const site = await newSite();
  const named = (name: string) => head.replace('css/main.css', name);
  const changes: (() => Promise<unknown>)[] = [
    () => site.put('layouts/_assets/css/main.css', 'body { color: red }'),
    () => site.put('posts/a.md', post({ title: 'Other' }, 'Text.')),
    () => site.put('layouts/_assets/css/more.css', 'p { margin: 0 }'),
    () => site.put('layouts/all.html', named('css/more.css')),
    () => site.upload('DELETE', 'layouts/_assets/css/main.css'),
    () => site.put('layouts/_assets/css/main.css', 'body { color: red }'),
    () => site.put('layouts/all.html', head.replace('fingerprint', 'fingerprint "sha512"')),
    () => site.put('layouts/_assets/css/main.css', 'body { color: blue }'),
    () => site.put('site.yaml', 'theme: platen\n'),
    () => site.put('site.yaml', 'theme: own\n'),
  ];
  const links = new Map<string, { href: string; integrity: string }>();
  for (const change of [async () => {}, ...changes]) {
    await change();
    for (const path of ['/', '/posts/a/', '/posts/b/']) {
      // A data center that has nothing of this site yet.
      const link = linkIn(
        /<link rel="stylesheet" href="\/_platen\/resources[^>]*>/.exec(
          (await openSite().visit(path)).text,
        )?.[0] ?? '',
      );
      if (link.href !== '') links.set(link.href + link.integrity, link);
    }
    for (const { href, integrity } of links.values()) {
      const style = await openSite().visit(href);
      if (style.status === 404) expect(style.headers.get('Cache-Control')).toContain('no-store');
      else {
        const [algorithm = ''] = integrity.split('-');
        expect(`${algorithm}-${hash(algorithm, style.text, 'base64')}`).toBe(integrity);
      }
    }
  }
  const found = await Promise.all([...links.values()].map(({ href }) => openSite().visit(href)));
  expect(links.size).toBeGreaterThanOrEqual(5);
  expect(found.map(({ status }) => status)).toEqual(found.map(() => 200));
});

it('a made file stays for two days after its last page, and pages name it anew each day', async () => {
  const day = 86_400_000;
  const site = await newSite();
  const { href } = await linkOf(site);
  site.pass(1.5 * day);
  // Made anew with the next day's page.
  expect((await linkOf(site)).href).toBe(href);
  await site.put('layouts/_assets/css/main.css', 'body { color: red }');
  const at = (ms: number) => openSite('r2', { clock: () => site.context.clock() + ms });
  expect((await at(day).visit(href)).status).toBe(200);
  // Another file is made, so old ones are forgotten.
  const later = at(2.5 * day);
  await later.put('layouts/_assets/css/main.css', 'body { color: blue }');
  await linkOf(later);
  expect((await later.visit(href)).status).toBe(404);
});

it('no file with texts of posts stays for others once its page is gone', async () => {
  const site = await newSite(
    `{{ with resources.FromString "a.css" (printf "/* %s */" .Title) }}<link href="{{ .RelPermalink }}">{{ end }}
{{ with resources.Get "run.css" | resources.ExecuteAsTemplate "run.css" . }}<i href="{{ .RelPermalink }}"></i>{{ end }}`,
    { 'run.css': 'p { content: "{{ .Title }}" }' },
  );
  const { text } = await site.visit('/posts/a/');
  const hrefs = [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(hrefs).toHaveLength(2);
  for (const href of hrefs) expect((await openSite().visit(href)).text).toContain('First');
  await site.put('posts/a.md', post({ title: 'First', draft: true }, 'Text.'));
  for (const href of hrefs) expect((await openSite().visit(href)).status).toBe(404);
});

it.each([
  ['another digest', (href: string) => href.replace(/[\w-]{27}/, 'A'.repeat(27))],
  ['another name', (href: string) => href.replace('main.min.css', 'main.html')],
  ['another spelling', (href: string) => href.replace('main', '%6dain')],
  ['no name', (href: string) => href.replace(/~\/.*/, '~/')],
  ['no page', (href: string) => href.replace('/posts/a/~/', '/')],
  ['a digest that is none', (href: string) => href.replace(/[\w-]{27}/, '../../x')],
])('nothing is at the address with %s', async (_, changed) => {
  const site = await newSite();
  const { href } = await linkOf(site);
  await site.visit(href);
  const path = changed(href);
  expect(path).not.toBe(href);
  expect((await site.visit(path)).status).toBe(404);
});

it('another page may stand in the address, but only bytes of this digest are answered', async () => {
  const site = await newSite();
  const { href } = await linkOf(site);
  // The home page makes it too.
  expect((await openSite().visit(href.replace('/posts/a/', '/none/'))).status).toBe(200);
});

it('assets have an address only by their version, and are not read as text', async () => {
  const site = await newSite('{{ with resources.Get "img/x.png" }}<img src="{{ .RelPermalink }}">{{ end }}');
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);
  await site.put('layouts/_assets/img/x.png', bytes);
  const [, src = ''] = /src="([^"]*)"/.exec((await site.visit('/posts/a/')).text) ?? [];
  expect(src).toMatch(/^\/_platen\/files\/[^/]+\/img\/x\.png$/);
  const image = await site.visit(src);
  expect(image.status).toBe(200);
  expect(image.headers.get('Content-Length')).toBe('6');
  expect(image.headers.get('Cache-Control')).toContain('immutable');
  expect((await site.visit('/layouts/_assets/img/x.png')).status).toBe(404);
  expect((await site.visit(src.replace(/files\/[^/]+/, 'files/0'))).status).toBe(404);
  await site.put('layouts/_assets/img/x.png', new Uint8Array([1]));
  expect((await site.visit(src)).status).toBe(404);
});

/** A black picture. */
function pictureOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0], 8);
  const rows = deflateSync(new Uint8Array((width + 1) * height));
  return join(
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array()),
  );
}

const picture =
  '{{ with .Resources.Get "p.png" }}{{ with .Resize "50x webp" }}<img src="{{ .RelPermalink }}" width="{{ .Width }}" height="{{ .Height }}">{{ end }}{{ end }}';

it('pictures of another size are those that templates ask for, hidden together with their file', async () => {
  const site = await newSite(picture);
  await site.put('posts/c/index.md', post({ title: 'C' }, 'Text.'));
  await site.put('posts/c/p.png', pictureOf(100, 61));
  const [, src = '', size] = /src="([^"]*)" (.*)>/.exec((await site.visit('/posts/c/')).text) ?? [];
  expect(size).toBe('width="50" height="31"');
  expect(src).toMatch(/^\/_platen\/resources\/[\w-]{27}\/posts\/c\/~\/posts\/c\/p\.webp$/);
  // Nothing makes pictures here.
  const plain = await site.visit(src);
  expect(plain.status).toBe(302);
  expect(plain.headers.get('Location')).toBe('/posts/c/p.png');
  const resizing = openSite('r2', { resizer: cloudflareImages(env.IMAGES) });
  const small = await resizing.visit(src);
  expect(small.status).toBe(200);
  expect(small.headers.get('Content-Type')).toBe('image/webp');
  expect((await resizing.visit(src.replace('p.webp', 'q.webp'))).status).toBe(404);
  await site.put('posts/c/index.md', post({ title: 'C', draft: true }, 'Text.'));
  expect((await resizing.visit(src)).status).toBe(404);
});

it('nothing hidden can be had by templates', async () => {
  const site = await newSite(
    `${[
      'posts/draft.md',
      'posts/bundle/secret.txt',
      '../site.yaml',
      '/layouts/all.html',
      '../../posts/draft.md',
      '.env',
    ]
      .map((name) => `{{ with resources.Get "${name}" }}<p>{{ .Content }}{{ .RelPermalink }}</p>{{ end }}`)
      .join('')}{{ range resources.Match "**" }}[{{ .Name }}]{{ end }}`,
  );
  await site.put('posts/draft.md', post({ title: 'D', draft: true }, marker));
  await site.put('posts/bundle/index.md', post({ title: 'B', draft: true }, marker));
  await site.put('posts/bundle/secret.txt', marker);
  expect((await site.visit('/posts/a/')).text).toBe('[/css/main.css]');
});

it('files of posts are not run as templates', async () => {
  const site = await newSite('{{ .Title }}');
  await site.put('posts/c/index.md', post({ title: 'C' }, 'Text.'));
  await site.put('posts/c/t.css', '{{ site.Title }}');
  await site.put(
    'layouts/all.html',
    '{{ with .Resources.Get "t.css" }}{{ with try (resources.ExecuteAsTemplate "x.css" . .) }}{{ .Err }}{{ end }}{{ end }}',
  );
  expect((await site.visit('/posts/c/')).text).toContain('Cannot run &#34;t.css&#34; as a template');
});

it.each([
  [
    'js',
    'x = "{{ .Title }}"; y = {{ .Title | jsonify }}; z = {{ site.Title }}; w = {{ .Title }}',
    'x = "\\u0022\\u002balert()"; y = "\\"+alert()"; z = Platen; w = "\\"+alert()"',
  ],
  ['css', 'a{b:"{{ .Title }}"}', 'a{b:"\\22 +alert\\28 \\29 "}'],
  ['txt', '{{ .Title }}', '"+alert()'],
])('texts of posts are no program in a made file: %s', async (suffix, template, made) => {
  const site = await newSite(
    `{{ with resources.Get "t.txt" | resources.ExecuteAsTemplate "t.${suffix}" . }}<a href="{{ .RelPermalink }}"></a>{{ end }}`,
    { 't.txt': template },
  );
  await site.put('posts/c.md', "---\ntitle: '\"+alert()'\n---\n");
  const { href } = await linkOf(site, '/posts/c/');
  expect((await site.visit(href)).text).toBe(made);
});

it('a script is not made of a text of a post', async () => {
  const site = await newSite('{{ with try (resources.FromString "x.js" .Title) }}{{ .Err }}{{ end }}');
  expect((await site.visit('/posts/a/')).text).toContain('a script must not hold texts of posts');
});

it('layouts that lacked a file pass when it is there', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'First' }, 'Text.'));
  const template = '{{ (resources.Get "main.css" | minify).Content }}';
  const { json } = await site.put('layouts/all.html', template);
  expect(json.warnings).toHaveLength(1);
  expect((await site.visit('/posts/a/')).text).toContain('<!DOCTYPE html>');
  await site.put('layouts/_assets/main.css', 'p { color: red }');
  expect((await site.visit('/posts/a/')).text).toBe('p{color: red}');
});

it('the policy does not let a script load that lies beside a post', async () => {
  const site = openSite();
  await site.put('posts/c/index.md', post({ title: 'C' }, 'Text.'));
  await site.put('posts/c/x.js', 'alert()');
  await site.put('layouts/_assets/own.js', 'own()');
  await site.put(
    'layouts/all.html',
    '<script src="{{ (resources.Get "own.js").RelPermalink }}"></script>{{ with .Resources.Get "x.js" }}<script src="{{ .RelPermalink }}"></script>{{ end }}',
  );
  const { text } = await site.visit('/posts/c/');
  expect(text).toContain('/own.js"></script>');
  expect(text).not.toContain('x.js');
});
