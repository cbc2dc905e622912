/** Compares the table of escaped values with what Hugo makes of the same templates. */

import { describe, expect, test } from 'vitest';
import { places, refused, texts } from '../templates/escaping-places.ts';
import { inPlaces, ofTexts } from '../templates/escaping-table.ts';
import { type Answers, askHugo, isRefused } from './escaping-site.ts';
import { compared, hasHugo } from './hugo.ts';

describe.runIf(hasHugo('escaped values are'))('escaped values in Hugo', () => {
  let answers: Answers | null = null;
  const asked = () => {
    answers ??= askHugo();
    if (answers === null) throw new Error('Hugo refused the site');
    return answers;
  };

  test.each(places.map((place, index) => [place, index] as const))('%s', (place, index) => {
    compared(place, () => expect(asked().places[index]).toEqual(inPlaces[place]));
  });

  test.each(texts.map((text, index) => [text, index] as const))('%s', (text, index) => {
    compared(text, () => expect(asked().texts[index]).toBe(ofTexts[text]));
  });

  test.each(refused)('%s is refused', (template) => {
    compared(template, () => expect(isRefused(template)).toBe(true));
  });
});
