/** Templates that ask for everything: they show nothing that visitors may not see, and a page that costs too much ends. */

import { describe, expect, it } from 'vitest';
import { marker, openSite, post, type Site } from './visitor.ts';

const hour = 3_600_000;

async function hiddenSite(): Promise<Site> {
  const site = openSite();
  const at = (ms: number) => new Date(site.context.clock() + ms).toISOString();
  const secret = { title: marker, tags: ['open', marker], author: marker, keywords: [marker] };
  await site.put('posts/a.md', post({ title: 'A', tags: ['open'], date: at(-3 * hour) }, 'Open.'));
  await site.put('posts/b.md', post({ title: 'B', tags: ['open'], date: at(-hour) }, 'Open.'));
  await site.put(
    'posts/draft/index.md',
    post({ ...secret, draft: true, menus: 'main', date: at(-2 * hour) }, marker),
  );
  await site.put('posts/draft/cat.txt', marker);
  await site.put('posts/later.md', post({ ...secret, publishDate: at(hour) }, marker));
  await site.put('posts/over.md', post({ ...secret, expiryDate: at(-hour) }, marker));
  await site.put('secret/_index.md', post({ title: marker, draft: true }, marker));
  await site.put('secret/in.md', post({ ...secret }, marker));
  await site.put('site.yaml', `title: T\nbio: ${marker}\n`);
  return site;
}

/** Each is a part of the home page that may fail by itself. */
const questions = [
  ...['posts/draft/index.md', 'posts/draft/cat.txt', 'posts/later.md', 'posts/over.md', 'secret/_index.md'],
  ...[
    'secret/in.md',
    'secret/cat.txt',
    'site.yaml',
    '.platen/a',
    '/site.yaml',
    './site.yaml',
    '../site.yaml',
  ],
  ...['content/posts/later.md', 'static/site.yaml', 'assets/../site.yaml', 'content/content/posts/later.md'],
].flatMap((key) => [
  `{{ readFile "${key}" }}`,
  `{{ with resources.Get "${key}" }}{{ .Content }}{{ .Name }}{{ end }}`,
  `{{ (os.Stat "${key}").Name }}`,
  `{{ if fileExists "${key}" }}${key === 'posts/a.md' ? '' : marker}{{ end }}`,
]);

const walks = [
  '{{ range site.AllPages }}{{ .Title }}{{ .Content }}{{ .RawContent }}{{ .Params }}{{ .Summary }}{{ end }}',
  '{{ range site.Pages }}{{ .RelPermalink }}{{ range .Resources }}{{ .Name }}{{ .Content }}{{ end }}{{ end }}',
  '{{ range site.Sections }}{{ .Title }}{{ range .RegularPagesRecursive }}{{ .Title }}{{ end }}{{ end }}',
  '{{ range $name, $pages := site.Taxonomies.tags }}{{ $name }}{{ range $pages }}{{ .Title }}{{ end }}{{ end }}',
  '{{ printf "%v" site.Taxonomies }}{{ jsonify site.Taxonomies }}',
  '{{ printf "%v" site.Menus }}{{ range site.Menus.main }}{{ .Name }}{{ end }}',
  '{{ with site.GetPage "/posts/later" }}{{ .Title }}{{ .Content }}{{ end }}',
  '{{ with site.GetPage "posts/draft" }}{{ .Title }}{{ range .Resources }}{{ .Content }}{{ end }}{{ end }}',
  '{{ with site.GetPage "/secret" }}{{ .Title }}{{ end }}{{ with .GetPage "secret/in.md" }}{{ .Title }}{{ end }}',
  '{{ with site.GetPage "/posts/a" }}{{ range slice .Next .Prev .NextInSection .PrevInSection }}{{ .Title }}{{ end }}{{ end }}',
  '{{ with site.GetPage "/posts/a" }}{{ range site.RegularPages.Related . }}{{ .Title }}{{ end }}{{ end }}',
  '{{ range site.RegularPages.RelatedTo (keyVals "tags" "open") }}{{ .Title }}{{ end }}',
  '{{ range site.RegularPages.GroupByParam "author" }}{{ .Key }}{{ end }}',
  '{{ range site.RegularPages.GroupByPublishDate "2006" }}{{ range .Pages }}{{ .Title }}{{ end }}{{ end }}',
  '{{ range readDir "posts" }}{{ .Name }},{{ end }}{{ range readDir "posts/draft" }}{{ .Name }}{{ end }}',
  '{{ range readDir "" }}{{ .Name }},{{ end }}{{ range readDir "secret" }}{{ .Name }}{{ end }}',
  '{{ range readDir "." }}{{ .Name }},{{ end }}{{ range readDir ".history" }}{{ .Name }}{{ end }}',
  '{{ printf "%v" site.Config }}{{ jsonify site.Config }}{{ jsonify site.Params }}{{ jsonify site.Data }}',
  '{{ range resources.Match "**" }}{{ .Name }}{{ end }}{{ getenv "HUGO_UPLOAD_TOKENS" }}',
];

describe('visitors see nothing that is hidden', () => {
  it('whatever templates ask for', async () => {
    const site = await hiddenSite();
    const parts = [...questions, ...walks];
    for (const [at, part] of parts.entries())
      await site.upload('PUT', `layouts/_partials/p${at}.html?layouts=later`, part);
    const calls = parts.map((_, at) => `[{{ with try (partial "p${at}.html" .) }}{{ .Value }}{{ end }}]`);
    await site.put('layouts/single.html', '{{ .Title }}{{ .Content }}');
    const { json } = await site.put('layouts/list.html', calls.join('\n'));
    expect(json.warnings).toEqual([]);
    const { text, headers } = await site.visit('/');
    expect(headers.get('Server-Timing')).not.toContain('failed');
    expect(text).toContain('Open.');
    // Two of the four posts with the tag are shown.
    expect((await site.visit('/tags/open/')).status).toBe(200);
    for (const path of ['/posts/', '/tags/', '/posts/a/', '/index.xml', '/sitemap.xml', '/nothing/'])
      await site.visit(path);
  });
});

/** Templates of a single page, each of which would take minutes or gigabytes. */
const costly: readonly [what: string, template: string][] = [
  ['nested loops', '{{ range seq 100000 }}{{ range seq 100000 }}x{{ end }}{{ end }}'],
  ['a text that doubles', '{{ $x := "x" }}{{ range seq 60 }}{{ $x = print $x $x }}{{ end }}{{ $x }}'],
  ['a partial in itself', '{{ partial "again.html" . }}'],
  ['wide numbers', '{{ range seq 1000 }}{{ printf "%1000000d" 1 }}{{ end }}'],
  ['repeats', '{{ range seq 1000 }}{{ strings.Repeat 2000000 "x" | len }}{{ end }}'],
  ['a map that grows', '{{ range seq 100000 }}{{ $.Store.SetInMap "m" (string .) . }}{{ end }}'],
  [
    'maps in maps',
    '{{ $m := dict }}{{ range seq 100000 }}{{ $m = merge $m (dict (string .) $m) }}{{ end }}{{ jsonify $m }}',
  ],
  [
    'an expression for a long text',
    '{{ $x := strings.Repeat 2000000 "ab" }}{{ range seq 100 }}{{ findRE "(?:a?b?){500}c" $x }}{{ end }}',
  ],
  [
    'rows without an end',
    '{{ $x := strings.Repeat 1000000 "a\n" }}{{ range seq 1000 }}{{ transform.Unmarshal (dict "format" "csv") $x | len }}{{ end }}',
  ],
  [
    'many elements',
    '{{ $x := printf "<a>%s</a>" (strings.Repeat 300000 "<b/>") }}{{ range seq 100 }}{{ transform.Unmarshal (dict "format" "xml") $x | len }}{{ end }}',
  ],
  [
    'a deferred text in itself',
    '{{ with (templates.Defer (dict "data" 1)) }}{{ range seq 100000000 }}{{ end }}{{ end }}',
  ],
];

describe('a page that costs too much', () => {
  it.each(costly)('is the built-in one: %s', async (_, template) => {
    const site = openSite();
    await site.put('posts/a.md', post({ title: 'Of a', type: 'costly' }, 'Text.'));
    await site.put('posts/b.md', post({ title: 'Of b' }, 'Text.'));
    await site.upload('PUT', 'layouts/_partials/again.html?layouts=later', '{{ partial "again.html" . }}');
    await site.upload('PUT', 'layouts/list.html?layouts=later', 'list');
    const only = `own {{ if in .RelPermalink "/zz/" }}${template}{{ end }}`;
    await site.put('layouts/single.html', only);
    await site.put('posts/zz/index.md', post({ title: 'Of z' }, 'Text.'));
    const { text, status } = await site.visit('/posts/zz/');
    expect([status, text.startsWith('<!DOCTYPE html>')]).toEqual([200, true]);
    expect(text).toContain('Of z');
    expect((await site.visit('/posts/b/')).text).toContain('own');
  });
});
