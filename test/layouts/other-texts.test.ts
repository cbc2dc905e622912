/** Pages that show texts of many other pages: the first are read, the others come from the search index. */

import { describe, expect, it } from 'vitest';
import type { LayoutOutcome } from '../../src/content/layouts/engine.ts';
import type { FileText } from '../../src/content/layouts/site-rows.ts';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const config = `baseURL = "https://example.org/"
summaryLength = 2
[outputs]
home = ["html", "json"]`;

const parts =
  '(dict "t" .Title "p" .Plain "s" .Summary "w" .WordCount "r" .ReadingTime "u" .Truncated "c" (.Content | plainify))';
const layouts = {
  'home.json': `{{ $all := slice }}{{ range site.RegularPages }}{{ $all = $all | append ${parts} }}{{ end }}{{ $all | jsonify }}`,
  'home.html': '{{ range site.RegularPages }}{{ .Plain }}|{{ end }}',
  'page.html': 'x',
};

/** A site of posts in this order, each with a text in its file and in the index. */
function siteOf(count: number, indexed: (number: number) => string) {
  const names = Array.from({ length: count }, (_, index) => index + 1);
  const files = Object.fromEntries(
    names.map((number) => [
      `posts/${number}.md`,
      `---\ntitle: T${number}\nweight: ${number}\ndescription: About ${number}\ntags: [One, Two]\n---\nFile ${number}`,
    ]),
  );
  const rows = {
    ...rowsOf({ files, layouts, config }),
    indexedText: (id: string) => `About ${numberIn(id)}\n${indexed(numberIn(id))}\nOne, Two`,
  };
  const engine = newEngine();
  return (path: string): { needs: readonly string[]; outcome: LayoutOutcome } => {
    const question = { path, page: 1, origin: '', now: 0 };
    const first = engine.render(rows, question, new Map());
    const needs = first.kind === 'needs' ? first.keys : [];
    const texts = needs.map((key): [string, FileText] => [key, { version: '1', text: files[key] ?? '' }]);
    return { needs, outcome: engine.render(rows, question, new Map(texts)) };
  };
}

function numberIn(id: string): number {
  return Number(/\d+/.exec(id)?.[0]);
}

type Row = { t: string; p: string; s: string; w: number; r: number; u: boolean; c: string };

function readIndex(outcome: LayoutOutcome): { rows: Row[]; warnings: readonly string[] } {
  if (outcome.kind !== 'made') throw new Error(`The page is not made: ${JSON.stringify(outcome)}`);
  return { rows: JSON.parse(outcome.text), warnings: outcome.warnings.map(({ message }) => message) };
}

describe('an index of all texts', () => {
  it('reads thirty files and takes all other texts from the search index', () => {
    const { needs, outcome } = siteOf(33, (number) => `Words & <b> of ${number}.\nMore`)('/index.json');
    expect(needs.length).toBe(30);
    const { rows, warnings } = readIndex(outcome);
    expect(rows[29]).toMatchObject({ t: 'T30', p: 'File 30\n', s: '<p>File 30</p>', w: 2, c: 'File 30\n' });
    expect(rows[30]).toEqual({
      ...{ t: 'T31', w: 6, r: 1, u: true },
      p: 'Words &amp; &lt;b&gt; of 31.\nMore',
      s: '<p>Words &amp;</p>',
      c: 'Words &amp; &lt;b&gt; of 31.\nMore\n',
    });
    expect(warnings).toEqual([]);
  });

  it('has a part of each text where all together are too long', () => {
    const long = 'word '.repeat(20_000).trim();
    const { rows, warnings } = readIndex(siteOf(90, () => long)('/index.json').outcome);
    const lengths = rows.slice(30).map(({ p }) => p.length);
    expect(lengths.every((length) => length > 1000 && length <= long.length)).toBe(true);
    expect(lengths[0]).toBeGreaterThan(lengths.at(-1) ?? 0);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(2_000_000);
    expect(rows.at(-1)?.w).toBe(20_000);
    expect(warnings).toEqual([expect.stringContaining('Cannot show the texts of all posts as a whole')]);
  });
});

it('a page of HTML reads three times as many texts', () => {
  const { needs, outcome } = siteOf(92, (number) => `Index ${number}`)('/');
  expect(needs.length).toBe(90);
  const shown = outcome.kind === 'made' ? outcome.text.split('|').slice(89, 92) : [];
  expect(shown).toEqual(['File 90\n', 'Index 91', 'Index 92']);
});

it('a list grows to ten thousand elements, one by one', () => {
  const grown =
    '{{ $all := slice }}{{ range seq 10000 }}{{ $all = $all | append (dict "n" .) }}{{ end }}{{ len $all }} {{ $.Scratch.Add "l" slice }}{{ range seq 10000 }}{{ $.Scratch.Add "l" (dict "n" .) }}{{ end }}{{ len ($.Scratch.Get "l") }}';
  const rows = rowsOf({ files: { 'a.md': 'x' }, layouts: { 'home.html': grown }, config });
  const outcome = newEngine().render(rows, { path: '/', page: 1, origin: '', now: 0 }, new Map());
  expect(outcome).toMatchObject({ kind: 'made', text: '10000 10000' });
});
