/** Sites of which a comparison must not say more than is true. */

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Comparison, exitCodeFor } from '../../cli/compare/comparison.ts';
import { hasHugo } from '../process/hugo.ts';
import { comparisonOf, openIn } from './compare-sites.ts';
import { addFiles, type Files, makeFolder, post, readTree } from './folder.ts';

/** Kinds and causes of what is open on a page. */
function openOn(comparison: Comparison, path: string): string[] {
  return openIn(comparison)
    .filter((found) => found.path === path)
    .map(({ kind, cause }) => `${kind}: ${cause}`);
}

const page = (path: string, title: string, body: string): Files => ({
  [`content/posts/${path}.md`]: post(title, body),
});

describe.runIf(hasHugo('small sites are'))('a comparison', () => {
  test('says that a site agrees which does, whatever runs in it', async () => {
    const folder = makeFolder({
      'hugo.toml':
        'title = "Mine"\nbaseURL = "https://me.org/blog/"\ndisableKinds = ["taxonomy", "term"]\n[params]\nserial = 12345678901234567\nyear = 2024\n',
      'content/posts/_index.md': post('Posts', 'All of them.'),
      ...page(
        'a',
        'A',
        '{{< box >}}**in**{{< /box >}}\n\nOne\\\ntwo\n\n```\n  code\n\ttab\n```\n\n![An image](x.png)',
      ),
      ...page('b', 'B', 'See [A]({{< ref "a.md" >}}) and [it](../a/).\n\nSerial {{< serial >}}.'),
      'layouts/shortcodes/box.html': '<div>{{ .Inner | markdownify }}</div>',
      'layouts/shortcodes/serial.html': '{{ .Site.Params.serial }} of {{ .Site.Params.year }}',
      'layouts/index.html': 'A home page {{ nonsense }}',
      'layouts/posts/single.html': 'One of a section',
    });
    const comparison = await comparisonOf(folder);
    expect(openIn(comparison)).toEqual([]);
    expect(comparison.pages).toEqual({
      en: { all: 4, agree: 4, explained: 0, differ: 0, repaired: 0, repairedDiffer: 0 },
    });
    expect(comparison.warnings.map(({ message }) => message).join()).toContain('"baseURL"');
    expect(exitCodeFor(comparison)).toBe(0);
  });

  describe('of a site that Platen shows otherwise', () => {
    let comparison: Comparison;
    let folder: string;
    afterAll(() => rmSync(folder, { recursive: true }));
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'compare-truth-'));
      addFiles(folder, {
        'hugo.yaml':
          'title: Mine\ntheme: [one]\nmarkup: {goldmark: {renderer: {unsafe: true}}}\nlanguages: {en: {weight: 1}, fr: {weight: 2}}\n',
        'content/posts/of-a-theme.md': post('A', 'Before {{< badge "x" >}} after.'),
        'content/posts/of-a-nested-theme.md': post('A', '{{< deep >}}'),
        'content/posts/of-vendor.md': post('A', '{{< vendored >}}'),
        'content/posts/same-text.md': post('A', '{{% plain %}}\ntext\n{{% /plain %}}'),
        'themes/one/layouts/shortcodes/plain.html': '<div>{{ .Inner }}</div>',
        'content/posts/of-a-hook.md': post('A', '[a](https://example.com/)'),
        'content/posts/in-two.md': post('A'),
        'content/posts/in-two.fr.md': post('Le A'),
        'content/posts/of-own.md': post('A', '{{< own >}}'),
        'content/posts/unknown.md': post('A', 'It is {{< nowhere >}}.'),
        'content/posts/unknown.fr.md': post('A', 'Voici {{< nowhere >}}.'),
        'content/posts/script.md': post('A', 'a\n\n<script>document.title</script>\n'),
        'content/posts/good.md': post('A', 'As everywhere.'),
        'layouts/shortcodes/own.html': '{{ partial "of-own.html" . }}',
        'layouts/_partials/of-own.html':
          '<b>{{ hugo.Version }}</b>{{ index site.Data.facts "who" }} {{ i18n "hello" }}',
        'data/facts.yaml': 'who: nobody',
        'i18n/en.yaml': 'hello: Hello',
        'themes/one/hugo.toml':
          '[[module.imports]]\npath = "two"\n[[module.imports]]\npath = "example.org/three"\n',
        'themes/one/layouts/shortcodes/badge.html': '<b>{{ partial "badge.html" (.Get 0) }}</b>',
        'themes/one/layouts/partials/badge.html': 'badge {{ . }}',
        'themes/one/layouts/_default/single.html': '{{ nonsense }}',
        'themes/one/layouts/_default/_markup/render-link.html':
          '<a href="{{ .Destination }}">→ {{ .Text | safeHTML }}</a>',
        'themes/two/layouts/_shortcodes/deep.html': '<i>deep</i>',
        '_vendor/example.org/three/layouts/_shortcodes/vendored.html': '<i>vendored</i>',
        '_vendor/modules.txt': '# example.org/three v1.0.0\n',
        'go.mod': 'module example.org/site\n\ngo 1.20\n\nrequire example.org/three v1.0.0\n',
      });
      comparison = await comparisonOf(folder);
    });

    test.each([['of-a-hook', 'text: Render hooks (themes/one/layouts/_default/_markup/render-link.html)']])(
      'counts a page with something %s as different',
      (name, found) => {
        expect(openOn(comparison, `/posts/${name}/`)).toContain(found);
      },
    );

    test.each(['of-a-nested-theme', 'of-vendor', 'same-text'])(
      'says that a page with a shortcode %s agrees, since shortcodes of themes are pushed',
      (name) => {
        expect(openOn(comparison, `/posts/${name}/`)).toEqual([]);
      },
    );

    test.each([
      ['of-own', 'own'],
      ['of-a-theme', 'badge'],
    ])('counts a template that Platen cannot run: %s', (name, shortcode) => {
      expect(openOn(comparison, `/posts/${name}/`).join()).toContain(
        `The shortcode "${shortcode}", which Platen cannot run`,
      );
    });

    test('counts what is left out', () => {
      expect(openOn(comparison, '/posts/script/').join()).toMatch(/marks|text/);
    });

    test('compares pages in another language', () => {
      expect(openOn(comparison, '/posts/in-two/')).toEqual([]);
      expect(openOn(comparison, '/fr/posts/in-two/')).toEqual([]);
      expect(openOn(comparison, '/fr/posts/unknown/').join()).toContain('The shortcode "nowhere"');
    });

    test('does not know what a shortcode shows that nobody has', () => {
      expect(comparison.repairs).toMatchObject([
        { name: 'templates of shortcodes', of: 'nowhere', pages: 2 },
      ]);
      expect(comparison.pages['en']).toMatchObject({ repaired: 1 });
      expect(exitCodeFor(comparison)).toBe(1);
    });

    test('leaves other pages alone', () => {
      expect(openOn(comparison, '/posts/good/')).toEqual([]);
    });
  });

  test('tells raw HTML that Hugo leaves out, and what else differs there', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "Mine"\ndisableKinds = ["taxonomy", "term", "section"]\n',
      ...page('plain', 'A', 'a <b>bold</b> word'),
      ...page('hooked', 'C', 'a <b>bold</b> [word](/x/)'),
      'layouts/_markup/render-link.html': '<a href="{{ .Destination }}">→ {{ .Text | safeHTML }}</a>',
      ...page('more', 'B', 'a <b>bold</b> word\n\n<script>document.title</script>\n'),
    });
    const comparison = await comparisonOf(folder);
    const reasons = comparison.differences.filter(({ path }) => path === '/posts/plain/');
    expect(reasons).toMatchObject([{ reason: 'raw-html' }]);
    const open = openOn(comparison, '/posts/more/');
    expect(open).not.toEqual([]);
    expect(open.join()).not.toContain('Render hooks');
    expect(openOn(comparison, '/posts/hooked/').join()).toContain('Render hooks');
    expect(comparison.pages['en']).toMatchObject({ explained: 1, differ: 2 });
  });

  describe('of a site that allows HTML', () => {
    let comparison: Comparison;
    let folder: string;
    afterAll(() => rmSync(folder, { recursive: true }));
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'compare-truth-'));
      const bodies: Record<string, string> = {
        frame: '<iframe src="https://frames.example/x"></iframe>',
        opened: '<iframe src="https://opened.example/x"></iframe>',
        player: '<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc"></iframe>',
        film: '<video controls src="https://films.example/a.mp4"></video>',
        source: '<audio controls><source src="https://films.example/a.mp3"></audio>',
        'own-film': '<video controls src="/a.mp4"></video>',
        form: '<form action="/x"><input name="a"><button>Go</button></form>',
        handler: 'a <span onclick="x()">t</span>',
        inline: '<iframe srcdoc="<p>x</p>"></iframe>',
        refused: 'text\n\n{{< youtube "no id" >}}',
        linking: '[it]({{< relref "refused" >}})',
      };
      addFiles(folder, {
        'hugo.yaml':
          'title: Mine\nmarkup: {goldmark: {renderer: {unsafe: true}}}\ndisableKinds: [taxonomy, term, section]\n',
        'site.yaml': 'csp: {frame-src: https://opened.example}\n',
        'static/a.mp4': 'film',
        ...Object.assign({}, ...Object.entries(bodies).map(([name, body]) => page(name, name, body))),
      });
      comparison = await comparisonOf(folder);
    });

    test.each([
      ['frame', 'frame: Frames, videos and sound'],
      ['film', 'frame: Frames, videos and sound'],
      ['source', 'frame: Frames, videos and sound'],
      ['form', 'marks: Paragraphs, breaks, emphasis and other marks'],
      ['handler', 'marks: Paragraphs, breaks, emphasis and other marks'],
      ['inline', 'frame: Frames, videos and sound'],
      ['linking', 'link: Links'],
    ])('counts a page as different with a %s that Platen does not let do what it does', (name, found) => {
      expect(openOn(comparison, `/posts/${name}/`)).toEqual([found]);
    });

    test.each(['opened', 'player', 'own-film'])('says that a page with %s agrees', (name) => {
      expect(openOn(comparison, `/posts/${name}/`)).toEqual([]);
    });

    test('counts a page that a plain push refuses', () => {
      expect(openOn(comparison, '/posts/refused/').join()).toContain('missing: ');
    });
  });

  test('finds a theme among packages', async () => {
    const folder = makeFolder({
      'hugo.toml':
        'title = "Mine"\ntheme = "one"\nthemesDir = "node_modules"\ndisableKinds = ["taxonomy", "term", "section"]\n',
      'node_modules/one/layouts/shortcodes/note.html': '{{ .Inner }}',
      'content/posts/a.md': post('A', '{{< note >}}text{{< /note >}}'),
    });
    const comparison = await comparisonOf(folder);
    expect(comparison.repairs).toEqual([]);
    expect(openOn(comparison, '/posts/a/')).toContain(
      'missing: The shortcode "note", which Platen does not have',
    );
    // The home page lists it in Hugo.
    expect(comparison.pages['en']).toMatchObject({ agree: 0, differ: 2 });
  });

  test('finds a theme beside the site, and every page of languages with hosts of their own', async () => {
    const folder = makeFolder({
      'theme/example/hugo.toml':
        'title = "Mine"\ntheme = "theme"\nthemesDir = "../.."\nuglyURLs = true\ndisableKinds = ["taxonomy", "term", "section"]\n[languages.en]\nbaseURL = "https://en.org/"\n[languages.de]\nbaseURL = "https://de.org/"\n',
      'theme/layouts/shortcodes/badge.html': '<b>{{ .Get 0 }}</b>',
      'theme/layouts/single.html': '{{ nonsense }}',
      'theme/example/content/posts/a.md': post('A', 'Before {{< badge "x" >}} after.'),
      'theme/example/content/posts/b.md': post('B'),
      'theme/example/content/posts/b.de.md': post('B auf Deutsch'),
    });
    const before = readTree(folder);
    const comparison = await comparisonOf(join(folder, 'theme/example'));
    expect(comparison.repairs).toEqual([]);
    expect(openOn(comparison, '/posts/a.html')).toContain(
      'missing: The shortcode "badge", which Platen does not have',
    );
    expect(comparison.pages).toMatchObject({
      en: { all: 3, agree: 0, explained: 1, differ: 2 },
      de: { all: 2, agree: 1, explained: 1, differ: 0 },
    });
    expect(readTree(folder)).toEqual(before);
  });

  test('passes over static HTML and symbolic links', async () => {
    const folder = makeFolder({
      'hugo.toml': 'title = "Mine"\ndisableKinds = ["taxonomy", "term", "section"]\n',
      ...page('a', 'A', 'Hello.'),
      'content/posts/b.md': '---\ntitle: B\ndate: 2024-01-02\naliases: [/old/]\n---\nHello.\n',
      'static/posts/a/index.html': '<!DOCTYPE html><title>Mine</title><p>static</p>\n',
      'static/old/index.html': '<p>static</p>\n',
      'elsewhere/c.md': post('C'),
    });
    symlinkSync('../elsewhere', join(folder, 'content/linked'));
    symlinkSync('.', join(folder, 'content/loop'));
    symlinkSync('/etc/hostname', join(folder, 'content/posts/out.md'));
    const comparison = await comparisonOf(folder);
    expect(comparison.pages['en']).toMatchObject({ all: 3 });
    expect(openOn(comparison, '/posts/a/')).toEqual([]);
    const linked = comparison.differences.filter(({ path }) => path === '/linked/c/');
    expect(linked).toMatchObject([{ kind: 'shown', reason: 'symbolic-link' }]);
    expect(comparison.problems.map(({ file }) => file).join()).toContain('out.md');
  });
});
