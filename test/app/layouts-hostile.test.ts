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
  await site.put('secret/cat.txt', marker);
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
  '{{ relref . "/posts/later" }}{{ ref . "posts/draft" }}',
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
