/** Compares what templates become with Hugo's answers to the same templates. */

import { describe, expect, test } from 'vitest';
import { Marked, Safe, type Value } from '../../src/templates/value.ts';
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
