/** Texts that are kept although making them keeps values, makes files or calls cached partials. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newEngine } from '../../src/layouts/engine.ts';
import { KeptParts } from '../../src/layouts/kept-parts.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const layouts = {
  'home.html': '{{ range .RegularPages }}[{{ .Content | plainify | strings.TrimSpace }}]{{ end }}',
  'page.html': '{{ .Content | plainify | strings.TrimSpace }}:{{ .Store.Get "seen" }}{{ .Store.Get "n" }}',
  'list.html': '{{ with site.GetPage "/wide/c" }}{{ .Content | plainify | strings.TrimSpace }}{{ end }}',
  'wide/page.html': '{{ .Store.Set "n" 5 }}{{ .Content | plainify | strings.TrimSpace }}',
  '_shortcodes/set.html': '{{ .Page.Store.Set "seen" (.Get 0) }}set',
  '_shortcodes/turn.html': '{{ .Page.Store.Add "n" 1 }}{{ .Page.Store.Get "n" }}',
  '_shortcodes/drop.html': '{{ .Page.Store.Set "seen" 1 }}{{ .Page.Store.Delete "seen" }}dropped',
  '_shortcodes/once.html': '{{ if not (.Page.Store.Get "n") }}first{{ end }}{{ .Page.Store.Set "n" 1 }}',
  '_shortcodes/list.html': '{{ .Page.Store.Set "n" (slice 1 2) }}list',
  '_shortcodes/all.html': '{{ len .Page.Store.Values }}',
  '_shortcodes/other.html': '{{ site.Store.Set "n" 1 }}{{ (site.GetPage "/b").Store.Set "n" 1 }}other',
  '_shortcodes/file.html': '{{ (resources.FromString "made.txt" "made").RelPermalink }}',
  '_shortcodes/named.html': '{{ partialCached "named.html" .Page }}',
  '_shortcodes/heavy.html': '{{ partialCached "heavy.html" .Page }}',
  '_shortcodes/said.html': '{{ .Get 0 | markdownify }}',
  '_markup/render-link.html':
    '{{ .Text }} {{ .Page.Kind }}{{ with .Title }}{{ $.Page.Store.Add "n" 1 }}{{ $.Page.Store.Get "n" }}{{ end }}',
  '_partials/named.html': '{{ .Title }}',
  '_partials/heavy.html': '{{ .Title }}{{ range seq 4000 }}{{ . | add 1 | lt 1 | not | not | and }}{{ end }}',
};

const facts = { page: 1, origin: '', now: 0 };

/** Two posts with these texts; `ask` tells how many texts were made anew. */
function siteWith(a: string, b = 'B', more: Readonly<Record<string, string>> = {}) {
  const files: Record<string, string> = {
    'a.md': `---\ntitle: A\nweight: 1\n---\n${a}`,
    'b.md': `---\ntitle: B\nweight: 2\n---\n${b}`,
    ...more,
  };
  const rows = rowsOf({ files, layouts, config: 'title = "T"\nbaseURL = "https://example.org/"' });
  const texts = new Map(Object.entries(files).map(([key, text]) => [key, { version: '1', text }]));
  const engine = newEngine();
  const render = (path: string, question = {}) => {
    const outcome = engine.render(rows, { ...facts, ...question, path }, texts);
    return outcome.kind === 'made' ? outcome : outcome.kind;
  };
  const ask = (path: string) => {
    const before = keeps.mock.calls.length;
    const outcome = render(path);
    const text = typeof outcome === 'string' ? outcome : outcome.text;
    return { text, kept: keeps.mock.calls.length - before };
  };
  return { ask, render };
}

let keeps = vi.spyOn(KeptParts.prototype, 'keep');
beforeEach(() => {
  keeps = vi.spyOn(KeptParts.prototype, 'keep');
});
afterEach(() => keeps.mockRestore());

describe('a text whose shortcode renders Markdown, which the home page does', () => {
  it('is kept with the hooks of that page', () => {
    const { ask } = siteWith('{{< said "[x](/y/)" >}}');
    expect(ask('/a/')).toEqual({ text: 'x home:', kept: 1 });
    expect(ask('/a/')).toEqual({ text: 'x home:', kept: 0 });
  });

  it('is made anew where a hook uses the store of that page', () => {
    const { ask } = siteWith('{{< said `[x](/y/ "t")` >}}');
    expect(ask('/a/')).toEqual({ text: 'x home1:', kept: 0 });
    expect(ask('/a/')).toEqual({ text: 'x home1:', kept: 0 });
  });
});

describe('a text with values in the store of its page', () => {
  it('is kept, and writes them again', () => {
    const { ask } = siteWith('{{< set x >}}');
    expect(ask('/a/')).toEqual({ text: 'set:x', kept: 1 });
    expect(ask('/a/')).toEqual({ text: 'set:x', kept: 0 });
  });

  it('is kept where it reads what it has written itself', () => {
    const { ask } = siteWith('{{< turn >}}{{< turn >}}');
    expect(ask('/a/')).toEqual({ text: '12:2', kept: 1 });
    expect(ask('/a/')).toEqual({ text: '12:2', kept: 0 });
    expect(ask('/').text).toBe('[12][B]');
  });

  it('deletes again what it has deleted', () => {
    const { ask } = siteWith('{{< drop >}}');
    expect(ask('/a/').text).toBe('dropped:');
    expect(ask('/a/')).toEqual({ text: 'dropped:', kept: 0 });
  });

  it('is made anew where another value stands in the store', () => {
    const { ask } = siteWith('', 'B', {
      'sub/_index.md': '',
      'wide/c.md': '---\ntitle: C\n---\n{{< once >}}',
    });
    expect(ask('/').text).toBe('[][B]');
    expect(ask('/sub/')).toEqual({ text: 'first', kept: 1 });
    expect(ask('/wide/c/').text).toBe('');
    expect(ask('/sub/').text).toBe('first');
  });

  it.each([
    ['{{< list >}}', '[list][B]'],
    ['{{< all >}}', '[0][B]'],
    ['{{< other >}}', '[other][B]'],
  ])('is not kept where others could see what is in it: %s', (text, expected) => {
    const { ask } = siteWith(text);
    expect(ask('/')).toEqual({ text: expected, kept: 1 });
    expect(ask('/')).toEqual({ text: expected, kept: 0 });
    const names = keeps.mock.calls.map(([name]) => name.split('\n')[0]);
    expect(names).toEqual(['b.md']);
  });
});

describe('a text that makes a file', () => {
  it('is kept, and makes it again', () => {
    const { ask, render } = siteWith('{{< file >}}');
    const { text, kept } = ask('/a/');
    expect(kept).toBe(1);
    const [, digest = ''] = /^\/_platen\/resources\/([^/]+)\/a\/~\/made\.txt:$/.exec(text) ?? [];
    expect(ask('/a/')).toEqual({ text, kept: 0 });
    const made = { digest, name: 'made.txt', text: 'made' };
    expect(render('/a/', { resource: { digest, name: 'made.txt' } })).toMatchObject({ resources: [made] });
    expect(ask('/')).toEqual({ text: `[${text.slice(0, -1)}][B]`, kept: 1 });
  });
});

describe('a text with a cached partial', () => {
  it('is kept, with the result for its own page', () => {
    const { ask } = siteWith('{{< named >}}', '{{< named >}}');
    expect(ask('/')).toEqual({ text: '[A][B]', kept: 2 });
    expect(ask('/b/')).toEqual({ text: 'B:', kept: 0 });
  });

  it('shares the result with others where it takes many steps', () => {
    const { ask } = siteWith('{{< heavy >}}', '{{< heavy >}}');
    expect(ask('/').text).toMatch(/^\[A.*\]\[A/);
    expect(ask('/b/').text).toMatch(/^B/);
  });
});
