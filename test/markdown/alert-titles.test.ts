import { expect, test } from 'vitest';
import { alertTitle } from '../../src/markdown/blocks/alert.ts';

test.each([
  ['note', 'en-GB', 'Note'],
  ['caution', 'de', 'Vorsicht'],
  ['warning', 'ja', '警告'],
  ['tip', 'ar-EG', 'نصيحة'],
  ['important', 'xx', 'Important'],
  ['question', 'de', 'Question'],
  ['constructor', 'en', 'Constructor'],
])('an alert of the kind "%s" is titled in %s: %s', (kind, languageCode, title) => {
  expect(alertTitle(kind, languageCode)).toBe(title);
});
