import { describe, expect, test } from 'vitest';
import { english } from '../../src/theme/texts/english.ts';
import { languages, textsFor } from '../../src/theme/texts.ts';

describe.each([...languages])('the texts in %s', (language, words) => {
  test('are all there, with the same places to fill', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [name, text] of Object.entries(words)) {
      const [one, other] = [text, english[name as keyof typeof english]].map((form) =>
        typeof form === 'string' ? form : form.other,
      );
      expect(one?.trim(), name).not.toBe('');
      expect(places(one), name).toEqual(places(other));
    }
  });

  test('have a form for every number', () => {
    const { posts, minutes } = textsFor(language);
    for (const count of [0, 1, 2, 3, 11, 100, 1000]) {
      expect(posts(count)).not.toMatch(/[{}]|undefined/);
      expect(minutes(count)).not.toMatch(/[{}]|undefined/);
    }
  });
});

test('numbers take the forms of their languages', () => {
  expect([1, 2].map(textsFor('en').posts)).toEqual(['1 post', '2 posts']);
  expect([0, 1, 2].map(textsFor('fr-CA').posts)).toEqual(['0 article', '1 article', '2 articles']);
  expect([1, 2, 3, 11].map(textsFor('ar').posts)).toEqual(['مقالة واحدة', 'مقالتان', '3 مقالات', '11 مقالة']);
  expect(textsFor('de').pageOf(2, 5)).toBe('Seite 2 von 5');
  expect(textsFor('en').found(20, true)).toBe('More than 20 posts');
});

test('a name is put in as it is', () => {
  expect(textsFor('en').by('{2} & $1')).toBe('By {2} & $1');
});

test.each(['xx', '', 'constructor', 'no such language'])('"%s" is answered in English', (language) => {
  expect(textsFor(language).home).toBe('Home');
});

function places(text: string | undefined): string[] {
  return (text?.match(/\{\d\}/g) ?? []).toSorted();
}
