/** What templates are refused for, and where. */

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runRow } from './run-row.ts';

const unreadable: [template: string, at: [number, number], message: RegExp][] = [
  ['a\n {{ "x }}', [2, 5], /Cannot read ": it must be closed on its line/],
  ['{{ `x }}', [1, 4], /a raw string: it must end with a backtick/],
  ["{{ 'ab' }}", [1, 4], /its escapes must be Go's/],
  ['{{ "\\q" }}', [1, 4], /its escapes must be Go's/],
  ['{{ "\\\'" }}', [1, 4], /its escapes must be Go's/],
  ['{{ 1x }}', [1, 4], /"1x": it must be a number of Go's/],
  ['{{ 09 }}', [1, 4], /"09": it must be a number/],
  ['{{ 9223372036854775808 }}', [1, 4], /must be a number of Go's/],
  ['{{ .a', [1, 3], /the action: it must be closed with "}}"/],
  ['{{/* a', [1, 3], /the comment: it must be closed/],
  ['{{/* a */ }}', [1, 8], /"}}" must follow/],
  ['{{ $x-1 }}', [1, 6], /Cannot read "-"/],
  ['{{ a ; b }}', [1, 6], /Cannot read ";"/],
  ['{{ }}', [1, 4], /Cannot read "}}"/],
  ['{{ | 1 }}', [1, 4], /Cannot read "\|"/],
  ['{{ ( 1 }}', [1, 4], /"\(": it must be closed/],
  ['{{ 1 ) }}', [1, 6], /Cannot read "\)"/],
  ['{{ "a""b" }}', [1, 7], /has no meaning here/],
  ['{{ (1)(2) }}', [1, 7], /has no meaning here/],
  ['{{ $x }}', [1, 4], /variable "\$x"/],
  ['{{ $x = 1 }}', [1, 9], /variable "\$x"/],
  ['{{ if true }}\na', [1, 4], /must be closed with "{{ end }}"/],
  ['{{ if true }}{{ else }}', [1, 4], /must be closed with "{{ end }}"/],
  ['{{ if true }}{{ else }}{{ else }}{{ end }}', [1, 27], /"else": nothing is open/],
  ['{{ range .x }}{{ else if 1 }}{{ end }}', [1, 23], /Cannot read "if"/],
  ['{{ end }}', [1, 4], /"end": nothing is open/],
  ['{{ else }}', [1, 4], /"else": nothing is open/],
  ['{{ if }}{{ end }}', [1, 7], /Cannot read "}}"/],
  ['{{ break }}', [1, 4], /"break": it must stand inside a range/],
  ['{{ range .x }}{{ end }}{{ continue }}', [1, 27], /"continue"/],
  ['{{ define "x" }}', [1, 4], /must be closed with "{{ end }}"/],
  ['{{ $x := 1 }}{{ define "x" }}{{ $x }}{{ end }}', [1, 33], /variable "\$x"/],
  ['{{ range . }}{{ define "x" }}{{ end }}{{ end }}', [1, 17], /"define": it must not stand inside/],
  ['{{ range . }}{{ block "x" . }}{{ break }}{{ end }}{{ end }}', [1, 34], /"break": it must stand inside/],
  [
    '{{ define "x" }}a{{ end }}\n{{ define "x" }}b{{ end }}',
    [2, 4],
    /Cannot define "x": it is defined before/,
  ],
  ["{{ define 'x' }}", [1, 11], /"define": a name in quotation marks must follow/],
  ['{{ template }}', [1, 13], /"template": a name in quotation marks must follow/],
  ['{{ template "x" . . }}', [1, 17], /Cannot give arguments to a value/],
  ['{{ define "x" . }}{{ end }}', [1, 15], /Cannot read "."/],
];

describe('parseTemplate()', () => {
  test.each(unreadable)('refuses %j', (text, [line, column], message) => {
    const problem = problemOf(() => parseTemplate('x.html', text));
    expect(problem.message).toMatch(message);
    expect(problem.errors).toMatchObject([{ line, column }]);
  });

  test('reads every kind of line end alike', () => {
    const { errors } = problemOf(() => parseTemplate('x.html', 'a\r\nb\rc {{ ? }}'));
    expect(errors).toMatchObject([{ line: 3, column: 6 }]);
  });

  test.each([
    ['{{ .Inner }}', true],
    ['{{ with $.InnerDeindent }}{{ end }}', true],
    ['{{ $x := . }}{{ $x.Inner }}', true],
    ['{{ (.).Inner }}', true],
    ['{{ .Get "Inner" }} .Inner', false],
    ['{{ define "x" }}{{ .Inner }}{{ end }}', false],
    ['{{ define "x" }}{{ end }}{{ .Inner }}', true],
    ['{{ define "x" }}{{ .Inner }}{{ template "x" . }}{{ end }}{{ template "x" . }}', true],
    ['{{ define "x" }}{{ template "x" . }}{{ end }}{{ template "x" . }}', false],
  ])('knows whether %j asks for what a call encloses', (text, readsInner) => {
    expect(parseTemplate('x.html', text).readsInner).toBe(readsInner);
  });
});

const failing: [template: string, at: string, message: RegExp][] = [
  ['a\n  {{ nosuch }}', '2:6', /call "nosuch": templates here have no such function/],
  ['{{ now }}', '1:4', /call "now": a page is made without a clock/],
  ['{{ now.Year }}', '1:4', /call "now.Year"|call "now"/],
  ['{{ partial "x" . }}', '1:4', /call "partial": a shortcode is one template/],
  ['{{ template "x" . }}', '1:4', /call the template "x": this file does not define it/],
  ['\n{{ block "x" . }}{{ .Nope }}{{ end }}', '2:21', /Cannot read ".Nope"/],
  ['{{ define "x" }}\n{{ len . }}{{ end }}{{ template "x" 3 }}', '2:4', /value of type int/],
  ['{{ resources.Get "x" }}', '1:4', /call "resources.Get": a shortcode reads no other files/],
  ['{{ getJSON "x" }}', '1:4', /call "getJSON": a page asks nothing of other sites/],
  ['{{ readFile "x" }}', '1:4', /call "readFile"/],
  ['{{ upper (len 3) }}', '1:11', /value of type int/],
  ['{{ printf "%s" (slice 1 | lower) }}', '1:27', /value of type \[\]interface {} as text/],
  ['{{ lower }}', '1:4', /call "lower" with 0 arguments: it takes 1/],
  ['{{ replace "a" }}', '1:4', /with 1 arguments: it takes 3 to 4/],
  ['{{ eq 1 }}', '1:4', /it takes at least 2/],
  ['{{ .Nope }}', '1:4', /Cannot read ".Nope": the shortcode has no such field here/],
  ['{{ .Page.Nope.Deep }}', '1:4', /Cannot read ".Nope": the page/],
  ['{{ .Site.Pages }}', '1:4', /the site has no such field/],
  ['{{ .Page.Date.Nope }}', '1:4', /time\.Time has no such field/],
  ['{{ "a" | .Name }}', '1:10', /give arguments to ".Name"/],
  ['{{ (len "a").x }}', '1:4', /a value of type int has no fields/],
  ['{{ range 1.5 }}{{ end }}', '1:4', /go through a value of type float64/],
  ['{{ 1 | (slice) }}', '1:8', /pass a value on/],
  ['{{ nil }}', '1:4', /Cannot write nil/],
  ['{{ .Page.Date.Format }}', '1:4', /takes a layout/],
  ['{{ index 3 1 }}', '1:4', /look into a value of type int/],
  ['{{ index (dict) 1 }}', '1:4', /look up a key of type int/],
  ['{{ ref . "" }}', '1:4', /its path must be given/],
  ['{{ .Get (slice) }}', '1:4', /takes a name or a position/],
  ['{{ .Get -1 }}', '1:4', /must not be negative/],
];

describe('a template that cannot go on', () => {
  test.each(failing)('says where and why: %j', (template, at, message) => {
    const { warnings } = runRow({ template, call: '\n {{< x a >}}' });
    expect(warnings).toEqual([
      { message: expect.stringMatching(message), line: 16, column: 2, strict: false },
    ]);
    expect(warnings[0]?.message.startsWith(`shortcodes/x.html:${at}: `)).toBe(true);
  });

  test('leaves what the call encloses', () => {
    const row = {
      template: '<b>{{ .Inner }}</b>{{ nosuch }}',
      call: 'a {{< x >}}*b* {{< y />}}{{< /x >}} c',
    };
    expect(runRow(row).html).toBe('a *b* [0] c');
  });
});

describe('messages of a template', () => {
  test('refuse an upload for errorf, and only inform for warnf', () => {
    const row = { template: '{{ errorf "%q needs %s" .Name "src" }}{{ warnf "old" }}ok' };
    const { html, warnings } = runRow(row);
    expect(html).toBe('ok');
    expect(warnings).toMatchObject([
      { message: 'shortcodes/x.html:1:4: "x" needs src', strict: true },
      { message: 'shortcodes/x.html:1:42: old', strict: false },
    ]);
  });

  test('name the position of the call as .Position', () => {
    expect(runRow({ template: '{{ .Position }}' }).html).toBe('&#34;posts/hello.md:15:1&#34;');
  });

  test('say which page a link does not find', () => {
    const { html, warnings } = runRow({ template: '[{{ relref . "nope.md" }}]' });
    expect(html).toBe('[]');
    expect(warnings).toMatchObject([
      { message: expect.stringContaining('Cannot link to "nope.md"'), strict: false },
    ]);
  });
});

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem was thrown');
}
