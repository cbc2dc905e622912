import { Budget, perPage } from '../templates/budget.ts';
import { type TextFormat, unmarshalText } from '../templates/functions/unmarshal.ts';
import { Dict, type Value } from '../templates/value.ts';

/** By suffixes in small letters. */
export const dataFormats: ReadonlyMap<string, TextFormat> = new Map([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['xml', 'xml'],
]);

/**
 * The value of one of the owner's files of data; nil for other files.
 *
 * @param suffix In small letters.
 */
export function readData(text: string, suffix: string): Value {
  const format = dataFormats.get(suffix);
  const budget = new Budget(perPage, perPage, text.length);
  return format === undefined ? null : unmarshalText(text, format, new Dict([]), budget);
}
