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
    open.length === 0 ? 'No unexplained difference.' : `${counted(open.length, 'unexplained difference')}.`,
  ];
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
  const pages = new Set(found.map(({ path }) => path)).size;
  const more = found.length - mostExamples;
  return [
    '',
    `${titles[kind]}: ${counted(found.length, 'difference')} on ${counted(pages, 'page')}`,
    ...found.slice(0, mostExamples).flatMap(describeOne),
    ...(more > 0 ? [`  … and ${more} more; --all shows them`] : []),
  ];
}

function describeOne({ path, file, hugo, platen, context }: Difference): string[] {
  return [
    `  ${path}${file === '' ? '' : ` (${file})`}`,
    `    Hugo    ${shown(hugo)}`,
    `    Platen  ${shown(platen)}`,
    ...(context === undefined ? [] : [`    where   ${shown(context)}`]),
  ];
}

const longest = 300;

function shown(text: string): string {
  if (text === '') return '–';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function describeKnown(differences: Comparison['differences']): string[] {
  const told = knownDifferences.flatMap(({ name, reason }) => {
    const found = differences.filter((difference) => difference.reason === name);
    const pages = new Set(found.map(({ path }) => path)).size;
    return found.length === 0 ? [] : [`  ${name}, on ${counted(pages, 'page')}: ${reason}`];
  });
  return told.length === 0 ? [] : ['', 'Explained:', ...told];
}
