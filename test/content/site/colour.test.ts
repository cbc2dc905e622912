import { expect, test } from 'vitest';
import { Unfit } from '../../../src/content/data/values.ts';
import { asColour } from '../../../src/content/site/appearance.ts';

test.each([
  ['#B3261E', '#b3261e'],
  ['#0af', '#00aaff'],
  ['rgb(179 38 30)', '#b3261e'],
  ['rgb(179, 38, 30)', '#b3261e'],
  ['hsl(3 71% 41%)', '#b3261e'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  ['hsl(120deg 100% 25%)', '#008000'],
  ['hsl(240 100% 100%)', '#ffffff'],
])('%s is %s', (written, colour) => {
  expect(asColour(written)).toBe(colour);
});

test.each([
  'red',
  '#12345',
  '#gggggg',
  'rgb(256 0 0)',
  'hsl(361 0% 0%)',
  'hsl(0 101% 0%)',
  '#fff;}',
  '',
  'rgb(1 2)',
])('"%s" is none', (written) => {
  expect(() => asColour(written)).toThrow(Unfit);
});

test('a long text is refused at once', () => {
  expect(() => asColour(`rgb(${' '.repeat(100_000)}`)).toThrow(Unfit);
  expect(() => asColour(`rgb(1${' ,'.repeat(100_000)}`)).toThrow(Unfit);
});
