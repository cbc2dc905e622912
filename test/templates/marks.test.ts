/** Texts of posts stay known as such, whatever functions make of them. `.Title` and `.Params` are of a post. */

import { expect, test } from 'vitest';
import { parseTemplate } from '../../src/templates/parse.ts';
import { runTemplate } from '../../src/templates/run.ts';
import { Dict, listOf, Marked, Safe, type Value } from '../../src/templates/value.ts';
import { page, templatesOf } from './run-layout.ts';

const rows: [expression: string, isMarked: boolean][] = [
  ['.Title', true],
  ['.Params.color', true],
  ['"a"', false],
  ['upper .Title', true],
  ['upper "a"', false],
  ['printf "%s-%d" .Title 1', true],
  ['printf "%d" (len .Title)', false],
  ['print "a" .Title', true],
  ['.Title | lower | upper', true],
  ['delimit .Params.list ","', true],
  ['delimit (slice "a" .Title) ","', true],
  ['split .Title "l"', true],
  ['replace "abc" "b" .Title', true],
  ['default "a" .Params.nope', false],
  ['default "a" .Title', true],
  ['cond (eq .Title "Hello") "a" "b"', false],
  ['index (dict "a" "b") "a"', false],
  ['index (dict "red" "b") .Params.color', false],
  ['index (dict "a" .Title) "a"', true],
  ['(dict "a" .Title).a', true],
  ['(dict "a" .Title "b" "c").b', false],
  ['slice "a" .Title | first 1', false],
  ['and .Title "a"', false],
  ['or .Title "a"', true],
  ['.Param "color"', true],
  ['partial "back.html" "a"', false],
  ['partial "back.html" .Title', true],
  ['partial "reads.html" .', false],
  ['partialCached "back.html" .Title', true],
  ['(try .Title).Value', true],
  ['(try "a").Value', false],
  ['substr .Title 1', true],
  ['string .Title', true],
  ['dict .Title "a"', true],
  ['dict "a" "b"', false],
  ['merge (dict "a" "b") (dict .Title "c")', true],
  ['merge (dict "a" "b") (dict "c" "d")', false],
  ['printf "%v" (dict .Title "a")', true],
  ['delimit (dict "a" .Title) ","', true],
  ['index (dict (printf "%d" (len .Title)) "b") "5"', false],
  ['(partial "add.html" .Title).Get "a"', true],
  ['(partial "add.html" "b").Get "a"', false],
  ['(partial "add.html" .Title).Get "b"', true],
];

test.each(rows)('%s is of a post: %s', (expression, isMarked) => {
  let seen: Value = null;
  const see = (args: readonly Value[]) => {
    seen = args[0] ?? null;
    return '';
  };
  const texts = new Map([
    ['_partials/back.html', '{{ return . }}'],
    [
      '_partials/add.html',
      '{{ $s := newScratch }}{{ $s.Set "a" "x" }}{{ $s.Add "a" . }}{{ $s.SetInMap "b" . 1 }}{{ return $s }}',
    ],
    ['_partials/reads.html', '{{ $x := upper .Title }}{{ return "own" }}'],
  ]);
  runTemplate(parseTemplate('home.html', `{{ see (${expression}) }}`), page, {
    functions: new Map([['see', { least: 1, most: 1, call: see }]]),
    allowance: { steps: 1000, characters: 1000 },
    warn: () => {},
    templates: templatesOf(texts),
  });
  expect(hasMark(seen)).toBe(isMarked);
});

test('keys of a map of a post are texts of the post', () => {
  const keys: Value[] = [];
  runTemplate(parseTemplate('home.html', '{{ range $k, $v := .Params }}{{ see $k }}{{ end }}'), page, {
    functions: new Map([
      ['see', { least: 1, most: 1, call: ([key = null]: readonly Value[]) => String(keys.push(key)) }],
    ]),
    allowance: { steps: 1000, characters: 1000 },
    warn: () => {},
  });
  expect(keys).toEqual(['color', 'deep', 'list'].map((key) => new Marked(key)));
});

function hasMark(value: Value): boolean {
  if (value instanceof Marked) return true;
  if (value instanceof Safe) return value.isMarked;
  if (value instanceof Dict) return value.hasMarkedKeys || value.entries().some(([, one]) => hasMark(one));
  return listOf(value)?.some(hasMark) ?? false;
}
