/** Functions that depend on the site's language and time zone, or on chance. */

import { once } from '../../content/once.ts';
import { listTitleOf, type TitleCase } from '../../content/post/titles.ts';
import { type CompareTexts, orderOfTexts } from '../../content/text-order.ts';
import { unfit } from '../unfit.ts';
import type { List } from '../value.ts';
import { argumentAt, type FunctionTable, functionTable, type Row, textAt } from './function.ts';
import { langRows } from './lang.ts';
import { like, requireList } from './like.ts';
import { sortRow } from './sort.ts';
import { timeRows } from './times.ts';
import { whereRow } from './where.ts';

export type Locale = {
  /** The language's name in the settings, for the order of texts. */
  language: string;
  /** IETF tags for dates and numbers, the first known one counts: those of the language, then of the main one. Absent: `language`. */
  locales?: readonly string[];
  /** IANA name. */
  timeZone: string;
  titleCase: TitleCase;
};

/** For a site without settings. */
const plain: Locale = { language: 'en', timeZone: 'UTC', titleCase: 'ap' };

export const plainRows: readonly Row[] = [
  ...localRows(plain),
  whereRow(() => {
    throw unfit('Cannot filter by "like": regular expressions do not exist here');
  }),
];

export function localFunctions(locale: Locale): FunctionTable {
  return functionTable(localRows(locale));
}

/**
 * @param seed Of the random numbers. The same seed gives the same page, so they do not change a page that did not
 * change. One table is for one rendering of a page: it counts, and each random number follows from the one before.
 * @param drawn Is called before each of them.
 */
export function randomFunctions(seed: number, drawn: () => void): FunctionTable {
  const rows = randomRows(seed).map(
    ([names, least, most, call]): Row => [
      names,
      least,
      most,
      (args, tools) => {
        drawn();
        return call(args, tools);
      },
    ],
  );
  return functionTable(rows);
}

function localRows({ language, locales = [language], timeZone, titleCase }: Locale): readonly Row[] {
  // The first question for a language takes milliseconds, which no start of the Worker needs.
  const format = once(() => formatLanguage(locales));
  return [
    ['title strings.Title', 1, 1, (args) => listTitleOf(textAt(args, 0), titleCase)],
    sortRow(orderOf(language)),
    ...langRows(format),
    ...timeRows(format, timeZone),
  ];
}

/** As in Hugo, Chinese needs a script instead of a country, and unknown languages are written as English. */
function formatLanguage(locales: readonly string[]): string {
  const tags = locales.map((locale) => locale.replaceAll('_', '-'));
  return tags.find((tag) => isKnown(tag) && !/^zh-(?!han[st])/i.test(tag)) ?? 'en';
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** The order of texts; made when it is first needed. */
function orderOf(language: string): CompareTexts {
  const order = once(() => orderOfTexts(language));
  return (a, b) => order()(a, b);
}

function randomRows(seed: number): readonly Row[] {
  const random = randomNumbers(seed);
  let counter = 0n;
  return [
    ['math.Rand', 0, 0, () => random()],
    [
      'math.Counter',
      0,
      0,
      () => {
        counter += 1n;
        return counter;
      },
    ],
    [
      'shuffle collections.Shuffle',
      1,
      1,
      (args) => like(argumentAt(args, 0), shuffled(requireList(argumentAt(args, 0), 'shuffle'), random)),
    ],
  ];
}

/** Every order is equally likely. */
function shuffled(list: List, random: () => number): List {
  const items = [...list];
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] ?? null, items[at] ?? null];
  }
  return items;
}

/** Numbers from 0 to less than 1, by the generator mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
