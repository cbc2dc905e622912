import { numberOf, printedObject } from '../format/print-object.ts';
import { readNumber } from '../literal.ts';
import { unfit } from '../unfit.ts';
import {
  Dict,
  isList,
  Marked,
  Safe,
  stringOf,
  type Tools,
  TypedObject,
  typeName,
  type Value,
} from '../value.ts';

export type TemplateFunction = {
  /** The number of arguments it accepts. */
  least: number;
  most: number;
  call(args: readonly Value[], tools: Tools): Value;
  /** Whether it hands on values with the marks that they have, and reads no text into its result. */
  handsOn?: true;
};

export type FunctionTable = ReadonlyMap<string, TemplateFunction>;

/** A row of a table: the names, the number of arguments, and the function. */
export type Row = readonly [
  names: string,
  least: number,
  most: number,
  call: (args: readonly Value[], tools: Tools) => Value,
];

/**
 * Functions whose results hold only values that were given, each with its own mark. Texts that they
 * read, such as keys, are no part of their results.
 */
const handOn = new Set(
  'and or default cond dict slice index append merge where sort uniq union intersect symdiff complement shuffle apply group partial partialCached inner'.split(
    ' ',
  ),
);

/** A table made from rows, where spaces separate names. */
export function functionTable(rows: readonly Row[]): FunctionTable {
  return new Map(
    rows.flatMap(([names, least, most, call]) => {
      const all = names.split(' ');
      const made: TemplateFunction = {
        least,
        most,
        call,
        ...(handOn.has(all[0] ?? '') && { handsOn: true }),
      };
      return all.map((name): [string, TemplateFunction] => [name, made]);
    }),
  );
}

/** The argument at `index`; nil when it is missing. */
export function argumentAt(args: readonly Value[], index: number): Value {
  return args[index] ?? null;
}

/** The argument as a string, as Hugo converts it. @throws {Problem} For lists, maps and template objects. */
export function textAt(args: readonly Value[], index: number): string {
  return toText(argumentAt(args, index));
}

/** The argument as a whole number, as Hugo converts it. @throws {Problem} When it is no whole number. */
export function intAt(args: readonly Value[], index: number): bigint {
  return toInt(argumentAt(args, index));
}

/** A small whole number, such as a position or a count. */
export function countAt(args: readonly Value[], index: number): number {
  return Number(intAt(args, index));
}

export function toText(value: Value): string {
  if (value === null) return '';
  const string = stringOf(value);
  if (string !== undefined) return string;
  if (value instanceof TypedObject && value.type.print) return printedObject(value);
  if (typeof value === 'object') {
    throw unfit(
      `Cannot use a value of type ${typeName(value)} as text: it must be text, a number or a boolean`,
    );
  }
  return typeof value === 'number' ? decimal(value) : String(value);
}

export function toInt(value: Value): bigint {
  if (value === null) return 0n;
  if (typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'number' && Number.isFinite(value))
    return BigInt.asIntN(64, BigInt(Math.trunc(value)));
  const own = numberOf(value);
  if (own !== undefined) return own;
  const spelling = stringOf(value);
  if (spelling === '') return 0n;
  const number = readNumber(
    spelling?.replace(/^([+-]?)(?=\.\d)/, '$10').replace(/(?<=^[+-]?\d+)\.\d*$/, '') ?? '',
  );
  if (typeof number === 'bigint') return number;
  throw unfit(`Cannot use ${shown(value)} as a whole number: it must be one`);
}

export function toFloat(value: Value): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  const spelling = stringOf(value);
  const number = spelling === undefined ? numberOf(value) : floatOf(spelling);
  if (number !== undefined) return Number(number);
  throw unfit(`Cannot use ${shown(value)} as a number: it must be one`);
}

function floatOf(spelling: string): number | undefined {
  if (spelling === '') return 0;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(spelling)) return Number(spelling);
  const [, sign, name = ''] = /^([+-]?)(inf|infinity|nan)$/i.exec(spelling) ?? [];
  if (/^n/i.test(name)) return Number.NaN;
  if (name !== '') return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // Go also accepts `1_000`, and hexadecimal numbers with an exponent.
  const number = /^[+-]?\d[\d_]*$|[.pP]/.test(spelling) ? readNumber(spelling) : undefined;
  return number === undefined ? undefined : Number(number);
}

/** Without an exponent, however large the number is. */
function decimal(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN';
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const [, sign = '', digits = '', zeros = ''] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  return `${sign}0.${'0'.repeat(Number(zeros) - 1)}${digits.replace('.', '')}`;
}

function shown(value: Value): string {
  const text = stringOf(value);
  return text === undefined ? `a value of type ${typeName(value)}` : `"${text.slice(0, 60)}"`;
}

/** The cost of reading an argument, in characters. */
export function weight(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (value instanceof Safe || value instanceof Marked) return value.text.length;
  if (value instanceof Dict) return value.size * 8;
  return isList(value) ? value.length * 8 : 0;
}

/** The sound HTML of a safe text, for functions that make HTML of it; undefined for other values. */
export function htmlOf(value: Value): string | undefined {
  return value instanceof Safe && value.kind === 'HTML' ? value.text : undefined;
}

/** Whether a text, safe or not, comes from a post. */
export function isFromPost(value: Value): boolean {
  return value instanceof Marked || (value instanceof Safe && value.isMarked);
}
