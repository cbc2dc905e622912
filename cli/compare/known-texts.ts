/** Intended differences in text. */

import { alertTitle } from '../../src/markdown/blocks/alert.ts';
import type { Around } from './around.ts';
import type { Difference } from './site-facts.ts';
import { isEastAsian, withoutTags } from './typography.ts';

export type KnownDifference = {
  name: string;
  reason: string;
  /** The beginning of the row in `docs/hugo.md`; empty if another reason has the row. */
  row: string;
  holds(difference: Difference, around: Around): boolean;
};

export const knownTexts: readonly KnownDifference[] = [
  {
    name: 'raw-html',
    reason:
      'Hugo leaves raw HTML out unless the site allows it; Platen shows what is safe of it. The rest of the page agrees.',
    row: 'raw HTML is shown as far as it is safe',
    // A second build tells: see `compare-site.ts`.
    holds: () => false,
  },
  {
    name: 'alert',
    reason: 'A quotation that begins with [!NOTE] is an alert, without a render hook of the site too.',
    row: '`> [!NOTE]` is [an alert]',
    holds: ({ kind, hugo, platen }) => kind === 'text' && isAlert(withoutTags(hugo), withoutTags(platen)),
  },
  {
    name: 'formula',
    reason: 'Platen shows a formula; on a site by Hugo a script of the theme does.',
    row: '`$…$` is a formula where a post or the site says so',
    holds: ({ kind, hugo, platen }) => kind === 'text' && isFormula(hugo, platen),
  },
  {
    name: 'list-behind-tab',
    reason:
      'A mark of a list behind spaces and a tab begins a list, as CommonMark has it; in Hugo it is text.',
    row: "a list's mark behind spaces and a tab begins a list",
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' &&
      /^[-*+]$/.test(withoutTags(hugo)) &&
      withoutTags(platen) === '' &&
      platen.includes('<li'),
  },
  {
    name: 'canonified',
    reason:
      '`canonifyURLs` has no effect: addresses are whole where they must be. Hugo makes them whole everywhere, in code too.',
    row: '`canonifyURLs` has no effect',
    holds: ({ kind, hugo, platen }, { canonified }) =>
      kind === 'text' && canonified !== undefined && hugo.replaceAll(canonified, '') === platen,
  },
  {
    name: 'end-of-code',
    reason: 'Blank lines at the end of a block of code stay, as CommonMark has it; Hugo leaves them out.',
    row: 'blank lines at the end of a block of code stay',
    holds: ({ kind, hugo, platen, context }) =>
      kind === 'space' && isMoreLines(hugo, platen) && /⟨…⟩ <\/pre>/.test(context ?? ''),
  },
  {
    name: 'east-asian-emphasis',
    reason:
      'Beside punctuation of Chinese and Japanese emphasis needs no spaces; in Hugo its marks are shown.',
    row: '`**「道具」**は` is [strong]',
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' &&
      isEastAsian(hugo) &&
      // A single sign may be a wildcard: EXPECT_*.
      /\*\*|__|~~/.test(hugo) &&
      /<(?:em|strong|del)>/.test(platen) &&
      withoutMarks(hugo) === withoutMarks(platen),
  },
  {
    name: 'escaped-tag',
    reason: 'A tag that belongs to no text, such as <head>, is shown as it was typed.',
    row: 'a tag that belongs to no text, `<head>` in a sentence, is shown as typed',
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' && hugo !== platen && platen.replace(documentTags, '') === hugo,
  },
];

/** White space at the end of a line is shown as signs. */
function isMoreLines(hugo: string, platen: string): boolean {
  const [one, other] = [hugo, platen].map((text) => text.replaceAll('␣', ' '));
  return one !== undefined && other?.startsWith(one) === true && /^⏎+$/.test(other.slice(one.length));
}

/** The title is the author's own, or that of the kind in one of the theme's languages. */
function isAlert(hugo: string, platen: string): boolean {
  const [, kind, rest = ''] = /^\[!(\w+)\][+-]?\s?(.*)$/s.exec(hugo) ?? [];
  if (kind === undefined || !platen.endsWith(rest)) return false;
  const title = platen.slice(0, platen.length - rest.length).trim();
  return title === '' || languages.some((language) => title === alertTitle(kind.toLowerCase(), language));
}

const languages = 'ar de en es fr ja pt zh'.split(' ');

/** These tags belong to a document, never to a fragment. */
const documentTags = /<\/?(?:base|body|frame|frameset|head|html|link|meta|script|style|title)>/gi;

/** TeX's signs replace the formulas, and all text around them is equal. */
function isFormula(hugo: string, platen: string): boolean {
  if (!platen.includes('<math>') || !/[$\\]/.test(hugo)) return false;
  const around = platen.split(/<math>[^<]*<\/math>/).map((text) => withoutTags(text));
  const text = withoutTags(hugo);
  let at = 0;
  for (const part of around) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.endsWith(around.at(-1) ?? '');
}

function withoutMarks(text: string): string {
  return withoutTags(text).replace(/[*_~\s]/g, '');
}
