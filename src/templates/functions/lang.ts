/** Numbers in the language of the site. https://gohugo.io/functions/lang/ */

import { unfit } from '../unfit.ts';
import type { Value } from '../value.ts';
import { argumentAt, countAt, type Row, textAt, toFloat } from './function.ts';

/** Translations and the merging of pages come with the site. */
export function langRows(language: () => string): readonly Row[] {
  return [
    ['lang.FormatNumber', 2, 2, (args) => numberAt(args)],
    ['lang.FormatPercent', 2, 2, (args) => around(percentParts(language()), numberAt(args))],
    // As in Hugo a negative amount has its sign beside the number in both.
    ['lang.FormatCurrency lang.FormatAccounting', 3, 3, money],
    ['lang.FormatNumberCustom', 2, 4, formatCustom],
  ];

  function numberAt(args: readonly Value[]): string {
    return formatNumber(toFloat(argumentAt(args, args.length - 1)), precisionAt(args), language());
  }

  function money(args: readonly Value[]): string {
    const code = textAt(args, 1).toUpperCase();
    if (!/^[A-Z]{3}$/.test(code))
      throw unfit(`Cannot write the currency "${code.slice(0, 60)}": it must be such as "EUR"`);
    return around(moneyParts(code, language()), numberAt(args));
  }
}

type Part = Pick<Intl.NumberFormatPart, 'type' | 'value'>;

const inNumber = new Set(['integer', 'group', 'decimal', 'fraction', 'minusSign']);

/** The number in the place of the one that the parts have. */
function around(parts: readonly Part[], number: string): string {
  const first = parts.findIndex(({ type }) => inNumber.has(type));
  return parts
    .map(({ type, value }, at) => (at === first ? number : inNumber.has(type) ? '' : value))
    .join('');
}

function percentParts(language: string): Part[] {
  return new Intl.NumberFormat(language, { style: 'percent' }).formatToParts(1);
}

function moneyParts(code: string, language: string): Part[] {
  const parts = (currency: string, tag: string, currencyDisplay: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
  const symbolIn = (all: readonly Part[]) => all.find(({ type }) => type === 'currency')?.value ?? code;
  const isUnnamed = !language.startsWith('en') && symbolIn(parts(code, 'und', 'symbol')) === code;
  const written = parts(code, language, 'symbol');
  const symbol =
    isUnnamed && symbolIn(written) === code
      ? symbolIn(parts(code, 'und', 'narrowSymbol'))
      : symbolIn(written);
  // Only a pattern that has a space for every currency has one here.
  const hasSpace = parts('USD', language, 'narrowSymbol').some(isSpace);
  return written
    .filter((part) => hasSpace || !isSpace(part))
    .map(({ type, value }) => ({ type, value: type === 'currency' ? symbol : value }));
}

function isSpace({ type, value }: Part): boolean {
  return type === 'literal' && value.trim() === '';
}

/** Groups have three digits, and a half rounds away from zero. */
function formatNumber(value: number, precision: number, language: string): string {
  const signs = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(-12_345.6);
  const sign = (wanted: Part['type']) => signs.find(({ type }) => type === wanted)?.value ?? '';
  const size = rounded(Math.abs(value), precision);
  return (value < 0 ? sign('minusSign') : '') + grouped(size, sign('decimal'), sign('group'));
}

function rounded(size: number, precision: number): string {
  const scale = 10 ** precision;
  return (Math.round(size * scale) / scale).toFixed(precision);
}

function grouped(digits: string, point: string, group: string): string {
  const [whole = '', fraction] = digits.split('.');
  const head = whole.length % 3;
  const groups = [whole.slice(0, head), ...(whole.slice(head).match(/\d{3}/g) ?? [])];
  return groups.filter((part) => part !== '').join(group) + (fraction === undefined ? '' : point + fraction);
}

function precisionAt(args: readonly Value[]): number {
  const count = countAt(args, 0);
  if (count >= 0 && count <= 20) return count;
  throw unfit('Cannot write the number: its precision must be from 0 to 20');
}

/** With own signs for "negative", the decimal point and groups; a half rounds away from zero. */
function formatCustom(args: readonly Value[]): string {
  const value = toFloat(argumentAt(args, 1));
  const separator = args.length > 3 ? textAt(args, 3) : ' ';
  const signs = args.length > 2 ? textAt(args, 2).split(separator) : ['-', '.', ','];
  if (signs.length > 3) throw unfit('Cannot write the number: its signs must be at most three');
  const [negative = '', point = '', group = ''] = signs;
  return (value < 0 ? negative : '') + grouped(rounded(Math.abs(value), precisionAt(args)), point, group);
}
