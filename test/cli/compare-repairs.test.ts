/** What today's Hugo refuses, repaired in a copy. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodeFor } from '../../cli/compare/comparison.ts';
import {
  renameField,
  withoutEarlier,
  withoutField,
  withoutValue,
} from '../../cli/compare/front-matter-edits.ts';
import { renameInMounts } from '../../cli/compare/rename-settings.ts';
import { hasHugo } from '../process/hugo.ts';
import { comparisonOf } from './compare-sites.ts';
import { addFiles, makeFolder, post, readTree } from './folder.ts';

describe('edits of front matter', () => {
  const table: [name: string, edit: (text: string) => string | null, before: string, after: string | null][] =
    [
      [
        'the first of two fields',
        (text) => withoutEarlier(text, 4),
        '---\na: 1\nb: 2\na: 3\n---\n',
        '---\nb: 2\na: 3\n---\n',
      ],
      [
        'with its list',
        (text) => withoutEarlier(text, 5),
        '---\na:\n- 1\n- 2\na: 3\n---\n',
        '---\na: 3\n---\n',
      ],
      [
        'with what is indented',
        (text) => withoutEarlier(text, 4),
        '---\na:\n  x: 1\na: 3\n---\n',
        '---\na: 3\n---\n',
      ],
      [
        'with the lines of its brackets',
        (text) => withoutEarlier(text, 5),
        '---\na: [\n1,\n2]\na: 3\n---\n',
        '---\na: 3\n---\n',
      ],
      ['not one of another depth', (text) => withoutEarlier(text, 4), '---\nb:\n  a: 1\na: 3\n---\n', null],
      ['in TOML', (text) => withoutEarlier(text, 3, 'a'), '+++\na = 1\na = 2\n+++\n', '+++\na = 2\n+++\n'],
      [
        'a date in any capitals',
        (text) => withoutField(text, 'lastmod'),
        '---\nLastMod: x\na: 1\n---\n',
        '---\na: 1\n---\n',
      ],
      ['nothing of the text below', (text) => withoutField(text, 'date'), '---\na: 1\n---\ndate: x\n', null],
      [
        'an item of a list',
        (text) => withoutValue(text, 'https://x/'),
        '---\na:\n  - https://x/\n  - /y/\n---\n',
        '---\na:\n  - /y/\n---\n',
      ],
      [
        'an item in brackets',
        (text) => withoutValue(text, 'https://x/'),
        '---\na: ["https://x/", /y/]\n---\n',
        '---\na: [ /y/]\n---\n',
      ],
      [
        'a field that is the value',
        (text) => withoutValue(text, 'https://x/'),
        '---\na: "https://x/"\n---\n',
        '---\n---\n',
      ],
      [
        'no value of the text',
        (text) => withoutValue(text, 'https://x/'),
        '---\na: 1\n---\nhttps://x/\n',
        null,
      ],
      [
        'a name',
        (text) => renameField(text, '_build', 'build'),
        '---\n_build: {a: 1}\ncascade:\n  _build:\n---\n_build:\n',
        '---\nbuild: {a: 1}\ncascade:\n  build:\n---\n_build:\n',
      ],
      [
        'the name of a table',
        (text) => renameField(text, '_build', 'build'),
        '+++\n[_build]\na = 1\n+++\n',
        '+++\n[build]\na = 1\n+++\n',
      ],
    ];

  test.each(table)('%s', (_, edit, before, after) => {
    expect(edit(before)).toBe(after);
  });
});

describe('renameInMounts()', () => {
  test('changes tables of TOML, and no other line', () => {
    const text =
      '[params]\nbig = 12345678901234567\nlang = "x"\n[[module.mounts]]\nsource = "a"\nexcludeFiles = ["b/**"]\nincludeFiles = "**.md"\nlang = "fr"\n[x]\n';
    expect(renameInMounts(text, 'hugo.toml')).toBe(
      '[params]\nbig = 12345678901234567\nlang = "x"\n[[module.mounts]]\nsource = "a"\nfiles = ["**.md","! b/**"]\nsites = {matrix = {languages = ["fr"]}}\n\n[x]\n',
    );
  });

  test('changes YAML, where long numbers stay', () => {
    const text =
      'params: {big: 12345678901234567, lang: x}\nmodule:\n  mounts:\n    - source: a\n      excludeFiles: [b]\n';
    const renamed = renameInMounts(text, 'hugo.yaml');
    expect(renamed).toContain('12345678901234567');
    expect(renamed).toContain('lang: x');
    expect(renamed).toMatch(/files:\s+- "! b"/);
  });

  test('answers null where there is nothing to change', () => {
    expect(renameInMounts('[params]\nlang = "x"\n', 'hugo.toml')).toBeNull();
    expect(renameInMounts('params: {lang: x}\n', 'hugo.yaml')).toBeNull();
  });
});

describe.runIf(hasHugo('broken sites are'))('a site that Hugo refuses', () => {
  const front = (lines: string, body = 'x') => `---\ntitle: A\n${lines}\n---\n${body}\n`;

  test('is repaired by name in a copy, and the pages that it touches are counted apart', async () => {
    const folder = makeFolder({
      'hugo.toml':
        'title = "R"\ntheme = "there"\ndisableKinds = ["taxonomy", "term", "section"]\n[[module.mounts]]\nsource = "content"\ntarget = "content"\nexcludeFiles = ["drafts/**"]\n',
      'themes/there/layouts/partials/head.html': '{{ getJSON "x" }}',
      'themes/there/layouts/partials/deep/foot.html': '{{ template "theme/partials/none.html" . }}',
      'themes/there/layouts/shortcodes/unused.html': '{{ getCSV "," "u" }}',
      'themes/there/layouts/shortcodes/unused-too.html': '{{ template "none" . }}',
      'content/posts/good.md': post('Good'),
      'content/drafts/a.md': post('Left out'),
      'content/posts/twice.md': '---\ntitle: One\ntitle: Two\n---\nx\n',
      'content/posts/date.md': front('date: none'),
      'content/posts/alias.md': front('aliases: ["https://old.org/a/", /old-a/]'),
      'content/posts/url.md': front('url: https://old.org/u/'),
      'content/posts/build.md': front('_build: {list: never}'),
      'content/posts/ref.md': front('', '[x]({{< ref "nowhere" >}})'),
      'content/posts/gist.md': front('', '{{< gist a 12 >}}'),
      'content/posts/unknown.md': front('', '{{< unknown >}}in{{< /unknown >}}'),
      'content/posts/run.md': front('', '{{< run >}}'),
      'content/posts/says.md': front('', '{{< says >}}'),
      'content/posts/remote.md': front('', '{{< remote >}}'),
      'content/posts/quote.md': '---\ntitle: "A\nb: 1\n---\nx\n',
      'content/posts/attributes.md': front('', '```{r, a b=c}\nx\n```'),
      'content/posts/page.html': front('', '<p>x</p>'),
      'layouts/shortcodes/run.html': '{{ .Site.Author.name }}',
      'layouts/shortcodes/says.html': '{{ errorf "no: %s" .Position }}shown',
      'layouts/shortcodes/remote.html':
        '{{ with try (resources.GetRemote "http://127.0.0.1:9/x") }}{{ with .Err }}{{ warnf "%s %s" . $.Position }}{{ end }}{{ end }}',
    });
    const before = readTree(folder);
    const comparison = await comparisonOf(folder);
    const told = comparison.repairs.map(({ name, of, pages }) => `${name}: ${of} (${pages})`).sort();
    expect(told).toEqual([
      '_build: content/posts/build.md (1)',
      'content that Hugo cannot build: content/posts/attributes.md (0)',
      'content that Hugo cannot build: content/posts/quote.md (0)',
      'content that is not allowed: security.allowContent (1)',
      'errors of templates: content/posts/says.md (1)',
      'partials: themes/there/layouts/partials/deep/foot.html (0)',
      'partials: themes/there/layouts/partials/head.html (0)',
      'references to nothing: content/posts/ref.md (1)',
      'references to nothing: refLinksErrorLevel (0)',
      'removed settings: hugo.toml (0)',
      'repeated keys: content/posts/twice.md (1)',
      'templates of shortcodes: gist (1)',
      'templates of shortcodes: run (1)',
      'templates of shortcodes: unknown (1)',
      'templates of shortcodes: unused (0)',
      'templates of shortcodes: unused-too (0)',
      'the network: content/posts/remote.md (1)',
      'unreadable dates: content/posts/date.md (1)',
      'whole URLs: content/posts/alias.md (1)',
      'whole URLs: content/posts/url.md (1)',
    ]);
    for (const { words } of comparison.repairs) expect(words).toMatch(/^(?:ERROR|WARN|render of)/);
    expect(comparison.pages['en']).toMatchObject({ all: 14, repaired: 12 });
    expect(exitCodeFor(comparison)).toBe(1);
    expect(readTree(folder)).toEqual(before);
  });

  test('whose theme, hooks and translations are no good, is known on no page', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "R"\ntheme = "gone"\ndisableKinds = ["taxonomy", "term", "section"]\n',
      'content/posts/a.md': post('A', '[x](/y/)'),
      'layouts/_markup/render-link.html': '{{ .Nothing }}',
      'layouts/_default/_markup/render-image.html': '{{ template "none" . }}',
      'layouts/posts/_markup/render-heading.html': '{{ nothing }}',
      'i18n/en.yaml': 'x: 1\n',
    });
    const comparison = await comparisonOf(folder);
    expect(comparison.repairs.map(({ name, of, pages }) => `${name}: ${of} (${pages})`).sort()).toEqual([
      'render hooks: layouts/_default/_markup/render-image.html (2)',
      'render hooks: layouts/_markup/render-link.html (2)',
      'render hooks: layouts/posts/_markup/render-heading.html (2)',
      'themes: gone (2)',
      'translations: i18n/en.yaml (2)',
    ]);
    expect(comparison.pages['en']).toMatchObject({ all: 2, agree: 0, repaired: 2 });
    expect(exitCodeFor(comparison)).toBe(1);
  });

  test('whose theme is to be elsewhere, but is not, makes no folder there', async () => {
    const folder = makeFolder({
      'site/hugo.toml': 'title = "R"\ntheme = "gone"\nthemesDir = ".."\n',
      'site/content/a.md': post('A'),
    });
    const before = readTree(folder);
    const comparison = await comparisonOf(join(folder, 'site'));
    expect(comparison.repairs).toMatchObject([{ name: 'themes', of: 'gone' }]);
    expect(readTree(folder)).toEqual(before);
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });

  test('changes no file that its mounts bring from elsewhere', async () => {
    const folder = makeFolder({
      'site/content/a.md': post('A'),
      'notes/twice.md': '---\ntitle: One\ntitle: Two\n---\nx\n',
      'templates/single.html': 'mine',
    });
    const mount = (source: string, target: string) =>
      `[[module.mounts]]\nsource = "${join(folder, source)}"\ntarget = "${target}"\n`;
    addFiles(folder, { 'site/hugo.toml': mount('notes', 'content') });
    const before = readTree(folder);
    await expect(comparisonOf(join(folder, 'site'))).rejects.toThrow('Hugo must be able to build it');
    expect(readTree(folder)).toEqual(before);
    addFiles(folder, { 'site/hugo.toml': mount('templates', 'layouts') });
    await expect(comparisonOf(join(folder, 'site'))).rejects.toThrow('must be in its own folder');
    expect(readTree(folder)['templates/single.html']).toBe(before['templates/single.html']);
  });

  test('is given up with the words of Hugo where no repair is known', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "R"\ntimeZone = "No/Where"\n',
      'content/a.md': post('A'),
    });
    await expect(comparisonOf(folder)).rejects.toThrow(
      /Hugo must be able to build it\n[\s\S]*unknown time zone No\/Where/,
    );
    expect(readFileSync(join(folder, 'hugo.toml'), 'utf8')).toContain('No/Where');
  });
});
