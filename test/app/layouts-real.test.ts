/** The owner's layouts from the bucket to the visitor, by the real engine. */

import { expect, it } from 'vitest';
import { openSite, post } from './visitor.ts';

it('templates of Hugo make the pages of a site', async () => {
  const site = openSite();
  await site.put('posts/a.md', post({ title: 'First', tags: ['One'], date: '2026-01-02' }, 'Some *text*.'));
  await site.put('posts/b.md', post({ title: 'Second', date: '2026-01-03' }, 'More.'));
  await site.put('posts/d.md', post({ title: 'Draft', draft: true }, 'Hidden.'));
  await site.put('layouts/_partials/foot.html', '<footer>{{ site.Title }}</footer>', {});
  await site.put(
    'layouts/baseof.html',
    '<html><body>{{ block "main" . }}{{ end }}{{ partial "foot.html" . }}</body></html>',
  );
  await site.put(
    'layouts/list.html',
    '{{ define "main" }}{{ range .RegularPagesRecursive }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}',
  );
  const { json } = await site.put(
    'layouts/single.html',
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}',
  );
  expect(json.warnings).toEqual([]);
  expect((await site.visit('/posts/a/')).text).toBe(
    '<html><body><h1>First</h1><p>Some <em>text</em>.</p>\n<footer>Platen</footer></body></html>',
  );
  expect((await site.visit('/')).text).toBe(
    '<html><body><a href="/posts/b/">Second</a><a href="/posts/a/">First</a><footer>Platen</footer></body></html>',
  );
  expect((await site.visit('/tags/one/')).text).toContain('>First</a>');
  expect((await site.visit('/posts/d/')).status).toBe(404);
  // The files that the site makes by itself stay.
  expect((await site.visit('/index.xml')).text).toContain('atom:link');
  expect((await site.visit('/posts/index.xml')).text).toContain('atom:link');
  expect((await site.visit('/sitemap.xml')).text).toContain('/posts/a/');
  expect((await site.visit('/robots.txt')).text).toContain('Disallow: /upload/');
  expect((await site.visit('/nothing/')).text).toContain('<!DOCTYPE html>');
});

it('tells the author what templates warn of, and what they lack, with their lines', async () => {
  const site = openSite();
  await site.put('a.md', post({ title: 'A' }, 'Text.'));
  const page = (more: string) => `<body>\n${more}{{ .Content }}</body>`;
  const warned = await site.put('layouts/single.html', page('{{ warnf "no picture" }}'));
  expect(warned.json.warnings).toEqual([{ message: 'single.html: no picture', line: 2, column: 4 }]);
  expect((await site.visit('/a/')).text).toBe('<body>\n<p>Text.</p>\n</body>');
  const left = await site.put('layouts/single.html', page('{{ resources.GetRemote "https://a.b/c" }}'));
  expect(left.json.warnings).toHaveLength(1);
  expect(left.json.warnings[0]).toMatchObject({ line: 2 });
  expect(left.json.warnings[0].message).toContain('Visitors do not see this state of the layouts yet');
  expect((await site.visit('/a/')).text).toBe('<body>\n<p>Text.</p>\n</body>');
});

it('a text that calls what layouts cannot run keeps no other page from being shown', async () => {
  const site = openSite();
  await site.put('layouts/_shortcodes/broken.html', '{{ resources.GetRemote "https://a.b/c" }}');
  await site.put('posts/a.md', post({ title: 'A' }, '{{< broken >}}'));
  await site.put('posts/b.md', post({ title: 'B' }, 'Text.'));
  await site.put(
    'layouts/_markup/render-link.html',
    '{{ if eq .Text "bad" }}{{ div 1 0 }}{{ end }}{{ .Text }}',
  );
  await site.put('posts/c.md', post({ title: 'C' }, 'One [bad](/) {{< broken >}} [link](/).'));
  await site.put('layouts/list.html', '{{ range .RegularPages }}{{ .Title }}{{ .Content }}{{ end }}');
  const { json } = await site.put('layouts/single.html', '<h1>{{ .Title }}</h1>{{ .Content }}');
  expect((await site.visit('/posts/')).text).toBe('A\nB<p>Text.</p>\nC<p>One   link.</p>\n');
  expect((await site.visit('/posts/c/')).text).toContain('<!DOCTYPE html>');
  expect((await site.visit('/posts/b/')).text).toBe('<h1>B</h1><p>Text.</p>\n');
  const told = json.warnings.map(({ message }: { message: string }) => message);
  expect(told).toContainEqual(expect.stringContaining('resources.GetRemote'));
  expect((await site.visit('/posts/a/')).text).toContain('<!DOCTYPE html>');
});

it('gives a page without a title none, as Hugo does', async () => {
  const site = openSite();
  await site.put('layouts/single.html', '[{{ .Title }}]{{ .Site.Home.TableOfContents }}');
  await site.put('about-us.md', 'Text.');
  expect((await site.visit('/about-us/')).text).toBe('[]<nav id="TableOfContents"></nav>');
});

it('takes a folder with texts of terms for a taxonomy, not for a section', async () => {
  const site = openSite();
  await site.put('layouts/list.html', '{{ .Kind }} {{ range .Pages }}{{ .Title }} {{ end }}');
  await site.put('tags/one/_index.md', post({ title: 'The one' }, 'Text.'));
  await site.put('a.md', post({ title: 'A', tags: ['one', 'two'] }, 'Text.'));
  expect((await site.visit('/tags/')).text).toBe('taxonomy The one two ');
});

it('shows videos of posts where the layouts have no shortcode for them', async () => {
  const site = openSite();
  const calls = [
    '{{< video src="1u1PSj8FEls" width="720" height="540" title="A talk" >}}',
    '{{< video https://vimeo.com/1084537 >}}',
    '{{< video "/talk.mp4" >}}',
    '{{< youtube R6MlUcmOul8 >}}',
  ];
  await site.put('a.md', post({ title: 'A' }, calls.join('\n\n')));
  await site.put('layouts/single.html', '{{ .Content }}');
  const { text, headers } = await site.visit('/a/');
  expect(text).toContain('<iframe src="https://www.youtube-nocookie.com/embed/1u1PSj8FEls" title="A talk"');
  expect(text).toContain('aspect-ratio: 720 / 540;');
  expect(text).toContain('<iframe src="https://player.vimeo.com/video/1084537?dnt=1"');
  expect(text).toContain('<video controls preload="metadata" src="/talk.mp4"');
  const policy = headers.get('Content-Security-Policy') ?? '';
  for (const host of ['www.youtube-nocookie.com', 'www.youtube.com', 'player.vimeo.com']) {
    expect(/frame-src ([^;]*)/.exec(policy)?.[1]).toContain(`https://${host}`);
  }
});

it('a page that needs more texts than one request may read is shown by a later one', async () => {
  const site = openSite();
  for (let number = 10; number < 50; number++) {
    await site.put(`posts/${number}.md`, post({ title: `P${number}` }, `Words of ${number}.`));
  }
  await site.put('layouts/single.html', '{{ .Content }}');
  await site.put('layouts/section.html', '<ul>{{ range .Pages }}<li>{{ .Content }}</li>{{ end }}</ul>');
  const first = await site.visit('/posts/');
  const second = await site.visit('/posts/');
  for (const { status } of [first, second]) expect(status).toBe(200);
  expect(second.text).toMatch(/^<ul><li><p>Words of/);
  expect(second.text.match(/Words of/g)).toHaveLength(40);
});

it('a page that needs many texts is never missing: where the built-in theme has none, it is asked for again', async () => {
  const site = openSite();
  for (let at = 0; at < 35; at++) await site.put(`p${at}.md`, post({ title: `P${at}` }, `Text ${at}.`));
  await site.put('layouts/page.html', '{{ .Title }}');
  await site.put('layouts/taxonomy.html', '{{ range site.RegularPages }}{{ .Content }}{{ end }}');
  // The trial of the layouts has read some of the texts: a change makes them unknown again.
  for (let at = 0; at < 35; at++) await site.put(`p${at}.md`, post({ title: `P${at}` }, `New ${at}.`));
  const first = await site.visit('/tags/');
  expect([first.status, first.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(first.text).toContain('it must be asked for again');
  const second = await site.visit('/tags/');
  expect([second.status, second.text.match(/New \d+/g)?.length]).toEqual([200, 35]);
  expect((await site.visit('/nothing/')).status).toBe(404);
});

it('the text of a page in another language speaks its own language, as in Hugo', async () => {
  const site = openSite();
  await site.put('hugo.yaml', 'languages: {en: {weight: 1}, fr: {weight: 2, title: Riche}}\ntitle: Rich\n');
  await site.put('layouts/_i18n/en.yaml', 'word: week\n');
  await site.put('layouts/_i18n/fr.yaml', 'word: semaine\n');
  await site.put('layouts/_partials/word.html', '{{ T "word" }}');
  const words =
    '{{ i18n "word" }} {{ partialCached "word.html" . }} {{ site.Title }} {{ time.Format "January" "2026-02-03" }} {{ relLangURL "x" }}';
  await site.put('layouts/_shortcodes/say.html', `[${words}]`);
  await site.put('layouts/_markup/render-link.html', '({{ T "word" }})');
  await site.put('layouts/view.html', '= {{ T "word" }} =');
  await site.put('a.md', post({ title: 'A' }, '{{< say >}} [x](y)'));
  await site.put('a.fr.md', post({ title: 'A' }, 'Rien.'));
  const { json } = await site.put(
    'layouts/page.html',
    `${words}|{{ range .Translations }}{{ .Content | plainify }}{{ .Render "view" }}{{ end }}|${words}`,
  );
  expect(json.warnings).toEqual([]);
  const french = 'semaine semaine Riche février /fr/x';
  const english = 'week week Rich February /x';
  expect((await site.visit('/fr/a/')).text).toBe(`${french}|[${english}] (week)\n= week =|${french}`);
  expect((await site.visit('/a/')).text).toBe(`${english}|Rien.\n= semaine =|${english}`);
});

it('HTML without its tags stays HTML, and makes no new tag of a post', async () => {
  const site = openSite();
  await site.put('a.md', post({ title: 'A' }, "`<script>` it's <b>&lt;img src=x&gt;</b>"));
  await site.put('layouts/page.html', '{{ .Content | plainify }}|{{ .Summary | plainify | upper }}');
  expect((await site.visit('/a/')).text).toBe(
    '&lt;script&gt; it&rsquo;s &lt;img src=x&gt;\n|&amp;LT;SCRIPT&amp;GT; IT&amp;RSQUO;S &amp;LT;IMG SRC=X&amp;GT;\n',
  );
});
