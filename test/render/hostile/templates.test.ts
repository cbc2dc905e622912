/** Templates that would run, grow or nest without end, or reach for what is none of theirs. */

import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { relref } from '../../../src/shortcodes/built-in/relref.ts';
import { expandShortcodes } from '../../../src/shortcodes/expand.ts';
import { parseTemplate } from '../../../src/templates/parse.ts';
import { recordingContext } from '../../shortcodes/probe.ts';
import { runRow } from '../../templates/run-row.ts';

const size = 65_536;
const full = (part: string, most = Number.POSITIVE_INFINITY) =>
  part.repeat(Math.min(most, Math.floor(size / part.length)));

/** The first thing that the author is told. */
function firstWarning(template: string, call?: string): string | undefined {
  return runRow({ template, ...(call !== undefined && { call }) }).warnings[0]?.message;
}

describe('a template of 64 KB', () => {
  test.each([
    '{{',
    '}}',
    '{',
    '{{ "',
    '{{ `',
    '{{/*',
    '{{-',
    '{{ (',
    '{{ if 1 }}',
    '{{ range . }}',
    '{{ else }}',
    '{{ end }}',
    '{{ $x := 1 }}',
    '{{ .a',
    '{{ .a }}',
    '{{ 1 | ',
    "{{ '",
    '{{ 1',
    '.a',
    '\\',
    '"',
  ])('made of %j is read or refused', (part) => {
    try {
      parseTemplate('x.html', full(part));
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  });

  test.each([
    ['fields', `{{ ${full('.a', 30_000)} }}`],
    ['pipes', `{{ 1${full(' | print', 8000)} }}`],
    ['arguments', `{{ print${full(' 1', 30_000)} }}`],
    ['branches', `{{ if 0 }}${full('{{ else if 0 }}', 4000)}{{ end }}`],
    ['comments', full('{{/* a */}}')],
    ['white space', `{{ 1${' '.repeat(size - 10)}}}`],
    ['digits', `{{ ${'1'.repeat(size - 10)} }}`],
    ['escapes', `{{ "${full('\\n', 32_000)}" }}`],
    ['bytes', `{{ "${full('\\xff', 16_000)}" }}`],
    ['open tags', full('<a ')],
    ['angle brackets', full('<')],
    ['open attributes', full('<a b=')],
    ['open comments', full('<!--')],
    ['open scripts', full('<script>')],
    ['closed scripts', `<script>${full('</scrip', 9000)}`],
  ])('made of %s runs or is refused', (_, template) => {
    const { warnings } = runRow({ template });
    expect(warnings.length).toBeLessThan(30_000);
  });

  test('is shorter than the longest: layouts may have a mebibyte', () => {
    const most = 1_048_576;
    expect(() => parseTemplate('x.html', 'a'.repeat(most + 1))).toThrow(/more than 1048576 characters/);
    expect(parseTemplate('x.html', 'a'.repeat(most)).text).toHaveLength(most);
  });

  test.each([
    ['{{ if 1 }}', '{{ end }}'],
    ['{{ with 1 }}', '{{ end }}'],
    ['{{ range slice 1 }}', '{{ end }}'],
  ])('nests %s 50 deep and no deeper', (open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}x${close.repeat(depth)}`;
    expect(runRow({ template: nested(50) }).html).toBe('x');
    expect(firstWarning(nested(51))).toMatch(/at most 50 structures and parentheses/);
  });

  test('nests parentheses 50 deep and no deeper', () => {
    const nested = (depth: number) => `{{ ${'('.repeat(depth)}1${')'.repeat(depth)} }}`;
    expect(runRow({ template: nested(50) }).html).toBe('1');
    expect(firstWarning(nested(51))).toMatch(/at most 50/);
    expect(firstWarning(nested(20_000))).toMatch(/at most 50/);
  });
});

describe('a template without end', () => {
  const steps = /the template takes too many steps/;
  const letters = /what the template writes is too long/;
  const long = /must not have more than 262144 characters|takes too many steps/;

  test.each([
    ['nested ranges', '{{ range seq 2000 }}{{ range seq 2000 }}{{ end }}{{ end }}', steps],
    ['a growing list', '{{ $x := slice 1 2 }}{{ range seq 2000 }}{{ $x = append $x $x }}{{ end }}', steps],
    [
      'ranges over a growing list',
      '{{ $x := slice 1 }}{{ range seq 40 }}{{ $x = append $x $x }}{{ range $x }}{{ end }}{{ end }}',
      steps,
    ],
    ['a doubled text', '{{ $x := "ab" }}{{ range seq 60 }}{{ $x = print $x $x }}{{ end }}', long],
    ['a sum of texts', '{{ $x := "ab" }}{{ range seq 60 }}{{ $x = add $x $x }}{{ end }}', long],
    ['a wide number', '{{ printf "%900000d" 1 }}', long],
    ['wide numbers', '{{ printf "%200000d%200000d" 1 2 }}', long],
    ['a wide text', '{{ printf "%-*s" 900000 "a" }}', long],
    ['a precise number', '{{ printf "%.500000d" 1 }}', /more than 262144 digits/],
    ['a precise float', '{{ printf "%.900f" 1.5 }}', /precision must not be greater than 90/],
    ['a repeated text', '{{ strings.Repeat 100000000 "abc" }}', long],
    ['a repeated empty text', '{{ strings.Repeat 9000000000000000000 "" }}done', undefined],
    [
      'a replaced text',
      '{{ $x := strings.Repeat 9999 "a" }}{{ replace $x "a" $x }}',
      /too many steps|more than 262144/,
    ],
    [
      'a joined list',
      '{{ $x := strings.Repeat 9999 "a" }}{{ delimit (seq 2000) $x }}',
      /too many steps|more than 262144/,
    ],
    ['a split text', '{{ range seq 2000 }}{{ $x := split (strings.Repeat 99999 "a") "" }}{{ end }}', steps],
    ['a written text', '{{ $x := strings.Repeat 9999 "a" }}{{ range seq 2000 }}{{ $x }}{{ end }}', letters],
    ['text in a loop', `{{ range seq 2000 }}${'a'.repeat(9999)}{{ end }}`, letters],
    ['a hidden text', `{{ range seq 2000 }}<!--${'a'.repeat(9999)}-->{{ end }}`, letters],
    ['escapes', '{{ $x := strings.Repeat 99999 "\\"" }}{{ $x }}', letters],
    [
      'Markdown in a loop',
      '{{ $x := strings.Repeat 900 "*a* " }}{{ range seq 2000 }}{{ $y := markdownify $x }}{{ end }}',
      steps,
    ],
    [
      'lists in lists',
      '{{ $x := slice }}{{ range seq 2000 }}{{ $x = slice $x }}{{ end }}{{ $x }}',
      /more than 50/,
    ],
    [
      'equal lists in lists',
      '{{ $x := slice }}{{ range seq 2000 }}{{ $x = slice $x }}{{ end }}{{ eq $x $x }}',
      /more than 50/,
    ],
    [
      'a list that holds itself twice and twice again',
      '{{ $x := slice 1 }}{{ range seq 45 }}{{ $x = slice $x $x }}{{ end }}{{ $x }}',
      /too many steps|more than 262144/,
    ],
    [
      'comparing it',
      '{{ $x := slice 1 }}{{ range seq 45 }}{{ $x = slice $x $x }}{{ end }}{{ eq $x $x }}',
      steps,
    ],
    [
      'merging maps that hold each other',
      '{{ $x := dict "a" 1 }}{{ range seq 45 }}{{ $x = dict "a" $x "b" $x }}{{ end }}{{ $y := merge $x $x }}',
      steps,
    ],
    ['a sequence', '{{ seq 999999999999 }}', /at most 100000 numbers/],
    [
      'a sequence of fine steps',
      '{{ seq -9000000000000000000 1 9000000000000000000 }}',
      /at most 100000 numbers/,
    ],
    ['many sequences', '{{ range seq 100 }}{{ $x := seq 100000 }}{{ end }}', steps],
    ['a large product', '{{ $x := 3 }}{{ range seq 2000 }}{{ $x = mul $x $x }}{{ end }}done', undefined],
    [
      'many arguments',
      `{{ $x := strings.Repeat 9999 "a" }}{{ print${' $x'.repeat(20_000)} }}`,
      /too many steps|262144/,
    ],
  ])('is ended: %s', (_, template, message) => {
    const { html, warnings } = runRow({ template });
    if (message === undefined) expect(html).toContain('done');
    else expect(warnings[0]?.message).toMatch(message);
  });

  test('costs a post no more than ten runs, however often it is called', () => {
    const template = '{{ range seq 900 }}{{ range seq 20 }}{{ end }}{{ end }}x';
    const { html, warnings } = runRow({ template, call: '{{< x >}}'.repeat(200) });
    expect(html.length).toBeLessThan(15);
    expect(warnings.length).toBeGreaterThan(185);
  });

  test('writes a post no more than a megabyte, however often it is called', () => {
    const template = `{{ strings.Repeat 200000 "a" }}`;
    expect(runRow({ template, call: '{{< x >}}'.repeat(100) }).html).toHaveLength(1_000_000);
  });

  test('does not multiply what it encloses', () => {
    const twice = (depth: number) =>
      '{{< x >}}{{< details >}}'.repeat(depth) + '{{< /details >}}{{< /x >}}'.repeat(depth);
    const { html, warnings } = runRow({ template: '{{ .Inner }}{{ .Inner }}', call: twice(15) });
    expect(html.length).toBeLessThan(4_000_000);
    expect(warnings[0]?.message).toMatch(/what the post's shortcodes make is too long/);
  });
});

describe('names that every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    '%s is nothing',
    (name) => {
      const call = '{{< x a=1 >}}';
      const html = (template: string) => runRow({ template, call }).html;
      expect(html(`[{{ .Params.${name} }}][{{ .Get "${name}" }}]`)).toBe('[][]');
      expect(html(`[{{ index .Params "${name}" }}][{{ isset .Params "${name}" }}]`)).toBe('[][false]');
      expect(
        html(`[{{ .Page.Params.${name} }}][{{ .Page.Params.deep.${name} }}][{{ .Site.Params.${name} }}]`),
      ).toBe('[][][]');
      expect(html(`[{{ (dict "b" 1).${name} }}][{{ .Page.Param "${name}.${name}" }}]`)).toBe('[][]');
      expect(html(`{{ $d := dict "${name}" "own" }}{{ $d.${name} }} {{ len $d }}`)).toBe('own 1');
      expect(firstWarning(`{{ .${name} }}`, call)).toMatch(/the shortcode has no such field/);
      expect(firstWarning(`{{ .Page.${name} }}`, call)).toMatch(/the page has no such field/);
      expect(firstWarning(`{{ ${name} 1 }}`, call)).toMatch(/have no such function/);
      expect(firstWarning(`{{ (slice).${name} }}`, call)).toMatch(/has no fields/);
      expect(firstWarning(`{{ "a".${name} }}`, call)).toMatch(/no meaning here|has no fields/);
    },
  );
});

describe('marks', () => {
  /** What begins the marks of a text in which `relref` is the first call that is known. */
  function prefixOf(text: string): string {
    const known = new Map([['relref', relref]]);
    return (
      expandShortcodes(text, 1, { ...recordingContext(), shortcodes: known }).text.match(
        /sc[0-9a-f]{16}n/,
      )?.[0] ?? ''
    );
  }

  test('that a template makes stand for nothing that comes later, itself included', () => {
    const call = '{{< x >}}{{< y />}}{{< relref "/" >}}';
    const prefix = prefixOf(call);
    const { html } = runRow({
      template: `{{ "${prefix}" }}{{ "0z" }} {{ "${prefix}1z ${prefix}7z" }}`,
      call,
    });
    const harmless = `${prefix.slice(0, -1)}-n`;
    expect(html).toBe(`${harmless}0z ${harmless}1z ${harmless}7z[1]/`);
  });

  test('of calls before it are charged like those calls', () => {
    const call = '{{< relref "/" >}}{{< x >}}';
    const prefix = prefixOf(call);
    expect(runRow({ template: `{{ "${prefix}0z" }}`, call }).html).toBe('//');
    const template = `{{ range seq 2000 }}${prefix}0z{{ end }}`;
    expect(runRow({ template, call }).html).toHaveLength(2001);
  });
});
