/** The report of a comparison for people. */

import { counted, formatRemark } from '../report.ts';
import type { Comparison, Count, Judged } from './comparison.ts';
import { knownDifferences } from './known-differences.ts';
import { repairs as kinds, type RepairName } from './repair.ts';

type Open = Extract<Judged, { cause: string }>;

/** Causes with most pages first, then the number of pages that agree. */
export function describeComparison(comparison: Comparison, mostExamples: number): string[] {
  const { differences, hugo, problems } = comparison;
  const causes = causesOf(differences.filter((difference): difference is Open => 'cause' in difference));
  return [
    `Compared with Hugo ${hugo}.`,
    ...describeRepairs(comparison, mostExamples),
    ...(problems.length > 0 ? ['', 'Platen does not publish, as a plain push does not:'] : []),
    ...problems.map((problem) => `  ${formatRemark(problem)}`),
    ...describeSettings(comparison),
    ...causes.flatMap((found) => describeCause(found, mostExamples)),
    ...describeExplained(differences),
    ...summary(causes),
    '',
    ...describePages(comparison),
  ];
}

/** Differences grouped by cause, most pages first. */
function causesOf(open: readonly Open[]): Open[][] {
  return [...Map.groupBy(open, ({ cause }) => cause).values()].sort((a, b) => pagesOf(b) - pagesOf(a));
}

function pagesOf(found: readonly Judged[]): number {
  return new Set(found.map(({ path }) => path)).size;
}

export function describeRepairs({ repairs }: Pick<Comparison, 'repairs'>, most: number): string[] {
  if (repairs.length === 0) return [];
  const groups = Map.groupBy(repairs, ({ name }) => name);
  return [
    '',
    'Hugo cannot build the site as it is. It was repaired in a copy:',
    ...[...groups].flatMap(([name, found]) => describeRepair(name, found, most)),
  ];
}

function describeRepair(name: RepairName, found: Comparison['repairs'], most: number): string[] {
  const { does, pages } = kinds[name];
  const left = found.length - most;
  return [
    `  ${name}: ${does}${pages === 'compared' ? '' : `; what Hugo shows ${pages === 'unknown' ? 'on these pages' : 'on all pages'} is not known`}`,
    ...found.slice(0, most).map(({ of, words }) => `    ${of}: ${shown(words)}`),
    ...(left > 0 ? [`    … and ${left} more; --all shows them`] : []),
  ];
}

/** Platen's own warnings about the configuration. */
function describeSettings({ warnings }: Comparison): string[] {
  const found = warnings.filter(({ file }) => isSettingsFile(file));
  return found.length === 0
    ? []
    : ['', 'Settings without effect in Platen:', ...found.map((warning) => `  ${formatRemark(warning)}`)];
}

function isSettingsFile(file: string): boolean {
  return /(?:^|\/)(?:hugo|config)\.(?:toml|ya?ml|json)$|(?:^|\/)config(?:\/[^/]+)*$|\/config\/(?:_default|production)\//.test(
    file,
  );
}

function describeCause(found: readonly Open[], most: number): string[] {
  const groups = groupsOf(found);
  const more = groups.slice(most).reduce((sum, group) => sum + group.length, 0);
  return [
    '',
    `${found[0]?.cause}: ${counted(found.length, 'difference')} on ${counted(pagesOf(found), 'page')}`,
    ...groups.slice(0, most).flatMap((group) => describeGroup(group, most)),
    ...(more > 0 ? [`  … and ${more} more; --all shows them`] : []),
  ];
}

/** Groups of equal differences, the most frequent first. */
function groupsOf(found: readonly Open[]): Open[][] {
  const groups = Map.groupBy(found, ({ kind, hugo, platen }) => JSON.stringify([kind, hugo, platen]));
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** The first difference in full, and the positions of the others. */
function describeGroup([first, ...others]: readonly Open[], mostPlaces: number): string[] {
  if (first === undefined) return [];
  const { kind, hugo, platen, context } = first;
  const places = [...new Set(others.map(placeOf))].filter((place) => place !== placeOf(first));
  const left = places.length - mostPlaces;
  const also = [...places.slice(0, mostPlaces), ...(left > 0 ? [`… (${left} more)`] : [])];
  return [
    `  ${placeOf(first)}: ${kind}`,
    `    Hugo    ${shown(hugo)}`,
    `    Platen  ${shown(platen)}`,
    ...(context === undefined ? [] : [`    where   ${shown(context)}`]),
    ...(also.length === 0 ? [] : [`    also    ${also.join(', ')}`]),
  ];
}

function placeOf({ path, file }: Judged): string {
  return file === '' ? path : `${path} (${file})`;
}

const longest = 300;

function shown(text: string): string {
  if (text === '') return '–';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function describeExplained(differences: Comparison['differences']): string[] {
  const told = knownDifferences.flatMap(({ name, reason }) => {
    const found = differences.filter((difference) => 'reason' in difference && difference.reason === name);
    const [first] = found;
    if (first === undefined) return [];
    return [`  ${name}, on ${counted(pagesOf(found), 'page')} such as ${placeOf(first)}: ${reason}`];
  });
  return told.length === 0 ? [] : ['', 'Explained (docs/hugo.md, "What is different"):', ...told];
}

function summary(causes: readonly Open[][]): string[] {
  if (causes.length === 0) return ['', 'No difference that is not explained.'];
  const rows = causes.map((found) => `  ${String(pagesOf(found)).padStart(6)}  ${found[0]?.cause}`);
  return ['', 'Pages by cause; a page may have several:', ...rows];
}

function describePages({ pages }: Comparison): string[] {
  const languages = Object.entries(pages);
  return languages.map(
    ([language, count]) => `${languages.length > 1 ? `${language}: ` : ''}${describeCount(count)}`,
  );
}

function describeCount({ all, agree, explained, differ, repaired, repairedDiffer }: Count): string {
  const parts = [
    `${agree} agree`,
    ...(explained > 0 ? [`${explained} differ only in what is explained`] : []),
    `${differ} differ`,
    ...(repaired > 0 ? [`${repaired} touched by repairs (${repairedDiffer} of them differ)`] : []),
  ];
  return `${counted(all, 'page')} of Hugo: ${parts.join(', ')}.`;
}
