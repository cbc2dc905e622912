import { expect, it } from 'vitest';
import { markMaker } from '../../src/html/output-marks.ts';

it('makes marks that the text does not contain, however it was made', () => {
  let text = 'a'.repeat(6400);
  const first = markMaker(text).prefix;
  // The quick digest reads every hundredth character alone, so these change nothing of it.
  text = text.slice(0, 110) + first + text.slice(110 + first.length);
  const second = markMaker(text).prefix;
  expect(second).not.toBe(first);
  expect(text).not.toContain(second);
  expect(second).toMatch(/^sc[0-9a-f]{16}n$/);
});
