/** Numbers in the language of the site. https://gohugo.io/functions/lang/ */

import { unfit } from '../unfit.ts';
import type { Value } from '../value.ts';
import { argumentAt, countAt, type Row, textAt, toFloat } from './function.ts';

/** Translations and the merging of pages come with the site. */
export function langRows(language: string): readonly Row[] {
  const number = (args: readonly Value[], options: Intl.NumberFormatOptions, least = 0) =>
    numberFormat(language, { ...options, ...digits(args, least) }).format(
      toFloat(argumentAt(args, args.length - 1)),
    );
  return [
    ['lang.FormatNumber', 2, 2, (args) => number(args, {})],
    ['lang.FormatPercent', 2, 2, (args) => number(args, { style: 'unit', unit: 'percent' })],
    ['lang.FormatCurrency', 3, 3, (args) => money(args, 'standard')],
    ['lang.FormatAccounting', 3, 3, (args) => money(args, 'accounting')],
    ['lang.FormatNumberCustom', 2, 4, formatCustom],
  ];

  function money(args: readonly Value[], currencySign: 'standard' | 'accounting'): string {
    const options = { style: 'currency', currencySign, ...digits(args, 2) } as const;
    const value = toFloat(argumentAt(args, 2));
    const written = (currency: string) =>
      numberFormat(language, { ...options, currency: currency.toUpperCase() }).formatToParts(value);
    const name = textAt(args, 1);
    if (!/^[a-z]{3}$/i.test(name))
      throw unfit(`Cannot write the currency "${name.slice(0, 60)}": it must be such as "EUR"`);
    // Only a pattern that has a space for every currency has one here.
    const hasSpace = written('USD').some(({ type }) => type === 'literal');
    return written(name)
      .map(({ type, value: text }) => (type === 'literal' && !hasSpace ? text.replace(/^\s+$/, '') : text))
      .join('');
  }
}

/** Making a format takes a hundred times as long as using it, but few pages have many. */
function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(language, {
    ...options,
    roundingMode: 'halfEven',
  } as Intl.NumberFormatOptions); // Newer than its type.
}

function digits(args: readonly Value[], least: number) {
  const count = countAt(args, 0);
  if (count < 0 || count > 20) throw unfit('Cannot write the number: its precision must be from 0 to 20');
  return { minimumFractionDigits: Math.max(least, count), maximumFractionDigits: Math.max(least, count) };
}

/** With own signs for "negative", the decimal point and groups; a half rounds away from zero. */
function formatCustom(args: readonly Value[]): string {
  const precision = digits(args, 0).minimumFractionDigits;
  const value = toFloat(argumentAt(args, 1));
  const signs =
    args.length > 2 ? textAt(args, 2).split(args.length > 3 ? textAt(args, 3) : ' ') : ['-', '.', ','];
  if (signs.length > 3) throw unfit('Cannot write the number: its signs must be at most three');
  const [negative = '', point = '', group = ''] = signs;
  const scale = 10 ** precision;
  const rounded = Math.round(Math.abs(value) * scale) / scale;
  const [whole = '', fraction] = rounded.toFixed(precision).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, () => group);
  return (value < 0 ? negative : '') + grouped + (fraction === undefined ? '' : point + fraction);
}
