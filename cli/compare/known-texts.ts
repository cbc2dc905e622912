/** Differences in text that are meant. */

import type { Around } from './around.ts';
import type { Difference } from './difference.ts';

export type KnownDifference = {
  name: string;
  reason: string;
  holds(difference: Difference, around: Around): boolean;
};

export const knownTexts: readonly KnownDifference[] = [
  {
    name: 'alert',
    reason: 'A quotation that begins with [!NOTE] is an alert, as in Hugo since version 0.132.',
    holds: ({ kind, hugo, platen }) => kind === 'text' && hugo.toLowerCase() === `[!${platen.toLowerCase()}]`,
  },
  {
    name: 'formula',
    reason: 'Platen shows a formula; on a site by Hugo 0.111 a script of the theme does.',
    holds: ({ kind, hugo, platen }) => kind === 'text' && isFormula(hugo, platen),
  },
  {
    name: 'list-behind-tab',
    reason:
      'A mark of a list behind spaces and a tab begins a list, as CommonMark has it; in Hugo it is text.',
    holds: ({ kind, hugo, platen }) => kind === 'text' && /^[-*+]$/.test(hugo) && platen === '',
  },
  {
    name: 'white-space',
    reason: 'A stray tag, or <!--more--> within a line, leaves white space beside punctuation in Hugo.',
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' && hugo !== platen && withoutOuterSpace(hugo) === withoutOuterSpace(platen),
  },
  {
    name: 'emoji',
    reason: 'Names of emoji mean what they mean on GitHub today; some have changed since Hugo 0.111.',
    holds: ({ kind, hugo, platen }) => kind === 'text' && isEmoji(hugo + platen),
  },
  {
    name: 'east-asian-emphasis',
    reason:
      'Beside punctuation of Chinese and Japanese emphasis needs no spaces; in Hugo its marks are shown.',
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' && hugo !== platen && isEastAsian(hugo) && hugo.replace(/[*_~]/g, '') === platen,
  },
  {
    name: 'escaped-tag',
    reason: 'A tag that belongs to no text, such as <head>, is shown as it was typed.',
    holds: ({ kind, hugo, platen }) =>
      kind === 'text' && hugo !== platen && platen.replace(documentTags, '') === hugo,
  },
];

/** They belong to a document, never to a part of one. */
const documentTags = /<\/?(?:base|body|frame|frameset|head|html|link|meta|script|style|title)>/gi;

/** Text with TeX's signs, or of a formula without any; two prices, `$5 and $6`, are none. */
function isFormula(hugo: string, platen: string): boolean {
  if (/[$\\]/.test(platen)) return false;
  if (/[$\\]/.test(hugo) && /[\\_^{]/.test(hugo)) return true;
  const isPrice = /\$\d/.test(hugo) && !/\$[^$\s]+\$/.test(hugo);
  const letters = (text: string) => text.replaceAll('−', '-').replace(/[\s$()_^{}[\]]/g, '');
  return /[$_^]/.test(hugo) && !isPrice && letters(hugo) === letters(platen);
}

/** White space between letters parts words, so it stays. */
function withoutOuterSpace(text: string): string {
  return text.replace(/(?<=[^\p{L}\p{N}])\s+|\s+(?=[^\p{L}\p{N}\s])/gu, '');
}

function isEastAsian(text: string): boolean {
  return /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u.test(text);
}

function isEmoji(text: string): boolean {
  return (
    /\p{Extended_Pictographic}/u.test(text) &&
    /^[\p{Extended_Pictographic}\p{Emoji_Component}\s]*$/u.test(text)
  );
}
