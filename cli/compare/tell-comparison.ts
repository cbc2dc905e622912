/** What people are told of a comparison. */

import { formatRemark } from '../remark.ts';
import { counted } from '../wording.ts';
import type { Comparison, StandInReason } from './compare-site.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { knownDifferences } from './known-differences.ts';

const titles: Readonly<Record<DifferenceKind, string>> = {
  missing: 'Pages that Platen does not show',
  shown: 'Pages that only Platen shows',
  address: 'Addresses',
  redirect: 'Redirects',
  title: 'Titles',
  date: 'Dates',
  order: 'Lists',
  text: 'Text',
  typography: 'Quotes, dashes and dots',
  anchor: 'Anchors of headings',
  link: 'Links',
  image: 'Images',
  shortcode: 'Arguments of shortcodes',
};

/** Kinds in the order of `titles`, those with most pages in them told by their number. */
export function describeComparison(comparison: Comparison, mostExamples: number): string[] {
  const { differences } = comparison;
  const open = differences.filter(({ reason }) => reason === undefined);
  const kinds = Object.keys(titles).filter((kind) => open.some((difference) => difference.kind === kind));
  return [
    ...summary(comparison),
    ...kinds.flatMap((kind) =>
      describeKind(
        kind as DifferenceKind,
        open.filter((difference) => difference.kind === kind),
        mostExamples,
      ),
    ),
    ...describeKnown(differences),
    '',
    ...verdict(comparison, open),
  ];
}

/** What somebody who thinks of moving the site wants to know. */
function verdict({ pages, problems }: Comparison, open: readonly Difference[]): string[] {
  const all = Object.values(pages).reduce((sum, count) => sum + count, 0);
  const differing = pagesOf(open);
  const refused = problems.length === 0 ? [] : [`Files with problems, told above: ${problems.length}.`];
  if (open.length === 0) {
    return [
      ...refused,
      `No unexplained difference: ${counted(all, 'page')} as in Hugo, but for what is explained.`,
    ];
  }
  const same = Math.max(0, all - differing);
  return [
    ...refused,
    `${counted(open.length, 'unexplained difference')} on ${counted(differing, 'page')}; ${same} of ${all} as in Hugo, but for what is explained.`,
  ];
}

function pagesOf(found: readonly Difference[]): number {
  return new Set(found.map(({ path }) => path)).size;
}

function summary(comparison: Comparison): string[] {
  const { pages, calls, problems, standIns, refused, withRawHtml } = comparison;
  const kinds = Object.entries(pages).map(([kind, count]) => `${count} ${kind}`);
  return [
    `Compared what Hugo makes: ${kinds.join(', ')}; ${counted(calls, 'call')} of shortcodes.`,
    ...(withRawHtml > 0
      ? [
          `Hugo leaves out raw HTML on ${counted(withRawHtml, 'page')} (markup.goldmark.renderer.unsafe is not set); Platen shows what is safe of it. Compared as if it were set.`,
        ]
      : []),
    ...Object.entries(standInReasons).flatMap(([reason, words]) => {
      const names = standIns.filter((standIn) => standIn.reason === reason).map(({ name }) => name);
      return names.length === 0
        ? []
        : [`${words}, so that both show what they enclose: ${names.join(', ')}.`];
    }),
    ...refused
      .filter(({ file }) => !/^(?:shortcodes|partials)\//.test(file))
      .map(({ file, message }) => `This Hugo cannot build ${file}: ${lastLine(message)}`),
    ...(problems.length > 0 ? ['', 'Platen does not publish:'] : []),
    ...problems.map((problem) => `  ${formatRemark(problem)}`),
  ];
}

const standInReasons: Readonly<Record<StandInReason, string>> = {
  nobody: 'The site itself has no template for these shortcodes',
  hugo: 'This Hugo cannot run these shortcodes',
  platen: 'Platen cannot run these shortcodes, as its warnings say',
};

function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? '';
}

function describeKind(kind: DifferenceKind, found: readonly Difference[], mostExamples: number): string[] {
  const groups = groupsOf(found);
  const more = groups.slice(mostExamples).reduce((sum, group) => sum + group.length, 0);
  return [
    '',
    `${titles[kind]}: ${counted(found.length, 'difference')} on ${counted(pagesOf(found), 'page')}`,
    ...groups.slice(0, mostExamples).flatMap((group) => describeGroup(group, mostExamples)),
    ...(more > 0 ? [`  … and ${more} more; --all shows them`] : []),
  ];
}

/** Differences that say the same, the most frequent first: they mostly have one cause. */
function groupsOf(found: readonly Difference[]): Difference[][] {
  const groups = Map.groupBy(found, ({ hugo, platen }) => JSON.stringify([hugo, platen]));
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The first one in full, of the others where they are. */
function describeGroup([first, ...others]: readonly Difference[], mostPlaces: number): string[] {
  if (first === undefined) return [];
  const { hugo, platen, context } = first;
  const places = [...new Set(others.map(placeOf))].filter((place) => place !== placeOf(first));
  const left = places.length - mostPlaces;
  const also = [...places.slice(0, mostPlaces), ...(left > 0 ? [`… (${left} more)`] : [])];
  return [
    `  ${placeOf(first)}`,
    `    Hugo    ${shown(hugo)}`,
    `    Platen  ${shown(platen)}`,
    ...(context === undefined ? [] : [`    where   ${shown(context)}`]),
    ...(also.length === 0 ? [] : [`    also    ${also.join(', ')}`]),
  ];
}

function placeOf({ path, file }: Difference): string {
  return file === '' ? path : `${path} (${file})`;
}

const longest = 300;

function shown(text: string): string {
  if (text === '') return '–';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function describeKnown(differences: Comparison['differences']): string[] {
  const told = knownDifferences.flatMap(({ name, reason }) => {
    const found = differences.filter((difference) => difference.reason === name);
    const [first] = found;
    if (first === undefined) return [];
    return [`  ${name}, on ${counted(pagesOf(found), 'page')} such as ${placeOf(first)}: ${reason}`];
  });
  return told.length === 0 ? [] : ['', 'Explained:', ...told];
}
