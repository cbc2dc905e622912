/** Compares what templates become with Hugo's answers to the same templates. */

import { describe, expect, test } from 'vitest';
import { goTime } from '../../src/templates/go-time.ts';
import { Marked, Safe, TemplateObject, type Value } from '../../src/templates/value.ts';
import { places, refused, texts, values, withEnds } from './escaping-places.ts';
import { inPlaces, ofTexts } from './escaping-table.ts';
import { writeTemplate } from './write-template.ts';

const named = new Map(values.map(([name, , value]) => [name, value]));

const rows = places.flatMap((place) =>
  values
    .map(([name, , value], index) => ({ place, name, value, gives: inPlaces[place]?.[index] }))
    .filter(({ value }) => !place.includes('srcdoc') || typeof value !== 'object'),
);

describe('a value', () => {
  test.each(rows)('$name in $place', ({ place, value, gives }) => {
    expect(writeIn(place, value)).toBe(gives);
  });

  test.each(rows.filter(({ place, value }) => typeof value === 'string' && !place.includes('srcdoc')))(
    'of a post: $name in $place',
    ({ place, value, gives }) => {
      expect(writeIn(place, new Marked(String(value)))).toBe(gives);
    },
  );
});

/** The value of `srcdoc` is HTML, where Hugo lets texts become tags. */
describe('the text of a post in srcdoc', () => {
  const place = '<iframe srcdoc="@">';

  test.each([
    ['a text', new Marked('<b>&'), '&amp;lt;b&amp;gt;&amp;amp;'],
    ['a list', [new Marked('<b>')], '[&amp;lt;b&amp;gt;]'],
    ['HTML', new Safe('HTML', '<b>&lt;i&gt;</b>', true), '&amp;lt;i&amp;gt;'],
    ['a text of the template', '<b>', '&lt;b&gt;'],
  ])('%s', (_, value, gives) => {
    expect(writeIn(place, value)).toBe(place.replace('@', gives));
  });
});

describe('a template', () => {
  test.each(texts)('%s', (template) => {
    expect(write(withEnds(template), named)).toBe(ofTexts[template]);
  });

  test.each(refused)('is refused: %s', (template) => {
    expect(() => write(withEnds(template), named)).toThrow(/^Cannot (?:read|end)/);
  });
});

function writeIn(place: string, value: Value): string {
  return write(place.replaceAll('@', '@value '), new Map([['value', value]]));
}

function write(template: string, known: ReadonlyMap<string, Value>): string {
  const parts = template.split(/@(\w+) /);
  return writeTemplate(
    parts.map((part, index) => (index % 2 === 0 ? part : { value: known.get(part) ?? null })),
  );
}

describe('a value in a script', () => {
  const place = '<script>a = @;</script>';

  test.each([
    ['a time', goTime(1_577_934_245_678, { timeZone: 'UTC' }), '"2020-01-02T03:04:05.678Z"'],
    ['an object', new TemplateObject('the page', []), '"the page"'],
    ['a large number', 1e21, ' 1e+21 '],
    ['a small number', 1e-7, ' 1e-7 '],
    ['no number', Number.NaN, ' /* json: unsupported value: NaN */null '],
    ['JSON of a post', new Safe('JS', '{"a":"</script>"}', true), '{"a":"\\u003c/script>"}'],
  ])('%s', (_, value, gives) => {
    expect(writeIn(place, value)).toBe(place.replace('@', () => gives));
  });

  test('is not nested without end', () => {
    let value: Value = [];
    for (let depth = 0; depth < 60; depth++) value = [value];
    expect(() => writeIn(place, value)).toThrow('more than 50 lists and maps are nested');
  });
});

test('a query that is escaped already stays', () => {
  expect(writeIn('<a href="?q=@">', new Safe('URL', 'a+b%26c', true))).toBe('<a href="?q=a&#43;b%26c">');
});
