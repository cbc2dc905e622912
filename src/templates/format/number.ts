/** Numbers as Go's verbs write them. */

import { unfit } from '../unfit.ts';
import type { Directive } from './directive.ts';
import { quote } from './quote.ts';

const hashes = new Map([
  ['v', 10],
  ['d', 10],
  ['b', 2],
  ['o', 8],
  ['O', 8],
  ['x', 16],
  ['X', 16],
]);

const prefixes = new Map([
  ['b', '0b'],
  ['o', '0'],
  ['x', '0x'],
  ['X', '0X'],
]);

/** Undefined when the verb does not accept integers. */
export function formatInteger(directive: Directive, value: bigint): string | undefined {
  const { verb, precision = 0, sharp } = directive;
  if (verb === 'c' || verb === 'q' || verb === 'U') return formatCharacter(verb, value);
  const base = hashes.get(verb);
  if (base === undefined) return undefined;
  if (directive.precision === 0 && value === 0n) return '';
  const size = (value < 0n ? -value : value).toString(base);
  const digits = repeated('0', precision - size.length) + (verb === 'X' ? size.toUpperCase() : size);
  const prefix = verb === 'O' ? '0o' : sharp ? (prefixes.get(verb) ?? '') : '';
  return signOf(directive, value < 0n) + prefix + digits;
}

function formatCharacter(verb: string, value: bigint): string {
  const code = value >= 0n && value <= 0x10ffffn ? Number(value) : 0xfffd;
  if (verb === 'U') return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(code).toWellFormed();
  return verb === 'q' ? quote(character, "'") : character;
}

/** Undefined when the verb does not accept floats. */
export function formatFloat(directive: Directive, value: number): string | undefined {
  const { verb, precision } = directive;
  if (!'veEfFgG'.includes(verb)) return undefined;
  if (precision !== undefined && precision > 90) {
    throw unfit('Cannot print the number: its precision must not be greater than 90');
  }
  const sign = signOf(directive, value < 0 || Object.is(value, -0));
  if (Number.isNaN(value)) return `${directive.plus ? '+' : ''}NaN`;
  if (!Number.isFinite(value)) return `${sign === '' ? '+' : sign}Inf`;
  const size = Math.abs(value);
  if (verb === 'f' || verb === 'F') return sign + fixed(size, precision ?? 6);
  if (verb === 'e' || verb === 'E')
    return sign + cased(verb, exponential(size.toExponential(precision ?? 6)));
  return sign + cased(verb, general(size, precision));
}

function signOf({ plus, space }: Directive, isNegative: boolean): string {
  if (isNegative) return '-';
  if (plus) return '+';
  return space ? ' ' : '';
}

/** As in Go, a half rounds to the even digit. */
function fixed(size: number, precision: number): string {
  if (size >= 1e21) return BigInt(size).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  const exact = size.toFixed(100);
  const point = exact.indexOf('.');
  const kept = BigInt(exact.slice(0, point) + exact.slice(point + 1, point + 1 + precision));
  const rest = exact.slice(point + 1 + precision);
  const half = `5${'0'.repeat(rest.length - 1)}`;
  const isUp = rest > half || (rest === half && kept % 2n === 1n);
  const digits = (isUp ? kept + 1n : kept).toString().padStart(precision + 1, '0');
  if (precision === 0) return digits;
  return `${digits.slice(0, -precision)}.${digits.slice(-precision)}`;
}

/** The shortest form has an exponent when more digits than this precede the point. */
const shortestLimit = 6;

/** The shortest form, with an exponent for very large or small numbers. It has at most `precision` digits. */
function general(size: number, precision: number | undefined): string {
  const wanted = precision === 0 ? 1 : precision;
  const text = wanted === undefined ? size.toExponential() : size.toExponential(wanted - 1);
  const [mantissa = '', power = ''] = text.split('e');
  const digits = trimZeros(mantissa).replace('.', '');
  const exponent = Number(power);
  const limit = wanted ?? shortestLimit;
  if (exponent < -4 || exponent >= limit) return exponential(`${trimZeros(mantissa)}e${power}`);
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return rest === '' ? whole : `${whole}.${rest}`;
}

function trimZeros(mantissa: string): string {
  return mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
}

/** An exponent has at least two digits. */
function exponential(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function cased(verb: string, text: string): string {
  return verb === 'E' || verb === 'G' ? text.toUpperCase() : text;
}

function repeated(part: string, times: number): string {
  if (times > 262_144) throw unfit('Cannot print the number: it must not have more than 262144 digits');
  return part.repeat(Math.max(0, times));
}
