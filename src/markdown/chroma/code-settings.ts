/** Settings of code blocks: https://gohugo.io/configuration/markup/#highlight */

/** Lines, counted from 1 in the block; both ends are included. */
export type LineRanges = readonly (readonly [from: number, to: number])[];

export type CodeSettings = {
  style: string;
  /** Whether colours are styles of each part, not classes. */
  noClasses: boolean;
  /** Whether fences are coloured at all. */
  codeFences: boolean;
  guessSyntax: boolean;
  lineNos: boolean;
  lineNumbersInTable: boolean;
  anchorLineNos: boolean;
  lineAnchors: string;
  lineNoStart: number;
  tabWidth: number;
  wrapperClass: string;
};

/** The settings of one block. */
export type CodeOptions = CodeSettings & { chosen: LineRanges; isInline: boolean };

/** As in Hugo. */
export const defaultCodeSettings: CodeSettings = {
  style: 'monokai',
  noClasses: true,
  codeFences: true,
  guessSyntax: false,
  lineNos: false,
  lineNumbersInTable: true,
  anchorLineNos: false,
  lineAnchors: '',
  lineNoStart: 1,
  tabWidth: 4,
  wrapperClass: 'highlight',
};

/** A value of an option, as written in a fence, a text of options or a map. */
export type OptionValue = string | number | boolean | LineRanges;

/** Names of options in lower case. In a fence, everything else is an attribute. */
export const optionNames: ReadonlySet<string> = new Set(
  (
    'anchorlinenos guesssyntax hl_lines hl_inline lineanchors linenos linenostart linenumbersintable noclasses ' +
    'style tabwidth'
  ).split(' '),
);

/** The settings with the options of one block over them; names in any case. */
export function withOptions(
  settings: CodeSettings,
  options: Iterable<readonly [string, OptionValue]>,
): CodeOptions {
  const all: CodeOptions = { ...settings, chosen: [], isInline: false };
  for (const [name, value] of options) writers.get(name.toLowerCase())?.(all, value);
  return all;
}

/** `linenos=table,hl_lines=8 15-17`; parts that are no options are left out. */
export function readOptionText(written: string): [string, string][] {
  return written.split(',').flatMap((part): [string, string][] => {
    const [name = '', value, ...others] = part.split('=');
    return value === undefined || others.length > 0 ? [] : [[name.trim().toLowerCase(), value]];
  });
}

type Writer = (all: CodeOptions, value: OptionValue) => void;

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['style', (all, value) => (all.style = String(value))],
  ['codefences', (all, value) => (all.codeFences = isOn(value))],
  ['noclasses', (all, value) => (all.noClasses = isOn(value))],
  ['guesssyntax', (all, value) => (all.guessSyntax = isOn(value))],
  ['linenumbersintable', (all, value) => (all.lineNumbersInTable = isOn(value))],
  ['anchorlinenos', (all, value) => (all.anchorLineNos = isOn(value))],
  ['lineanchors', (all, value) => (all.lineAnchors = String(value))],
  ['linenostart', (all, value) => (all.lineNoStart = wholeNumber(value, all.lineNoStart))],
  ['tabwidth', (all, value) => (all.tabWidth = wholeNumber(value, all.tabWidth))],
  ['wrapperclass', (all, value) => (all.wrapperClass = String(value))],
  ['hl_inline', (all, value) => (all.isInline = isOn(value))],
  ['hl_lines', (all, value) => (all.chosen = rangesOf(value))],
  ['linenos', setNumbers],
]);

function setNumbers(all: CodeOptions, value: OptionValue): void {
  if (value === 'table' || value === 'inline') all.lineNumbersInTable = value === 'table';
  all.lineNos = typeof value === 'string' ? value !== 'false' : isOn(value);
}

function isOn(value: OptionValue): boolean {
  return value === true || value === 1 || /^(?:true|t|1)$/i.test(String(value));
}

function wholeNumber(value: OptionValue, otherwise: number): number {
  const text = String(value).trim();
  return /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

/** `8 15-17`. As in Hugo, one part that is no range takes all away. */
function rangesOf(value: OptionValue): LineRanges {
  if (typeof value === 'object') return value;
  const parts = String(value).split(' ').filter(Boolean);
  const found = parts.map((part) => /^(\d{1,6})(?:-(\d{1,6}))?/.exec(part));
  if (found.some((range) => range === null)) return [];
  return found.map((range) => {
    const [, from, to = from] = range ?? [];
    return [Number(from), Number(to)] as const;
  });
}
