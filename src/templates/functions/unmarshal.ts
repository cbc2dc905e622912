/** https://gohugo.io/functions/transform/unmarshal/ and https://gohugo.io/functions/transform/remarshal/ */

import { stringify as stringifyToml } from 'smol-toml';
import { stringify as stringifyYaml } from 'yaml';
import type { Budget } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, dictOf, isTrue, listOf, stringOf, type Tools, typeName, type Value } from '../value.ts';
import { csvRows } from './csv-rows.ts';
import { jsonValue, tomlValue, yamlValue } from './data-values.ts';
import { argumentAt, type Row, textAt, toText } from './function.ts';
import { jsonText } from './jsonify.ts';
import { xmlValue } from './xml-values.ts';

export type TextFormat = 'yaml' | 'toml' | 'json' | 'csv' | 'xml';

/** Resources are read where they are known: see `unmarshalText`. */
export const unmarshalling: readonly Row[] = [
  ['unmarshal transform.Unmarshal', 1, 2, unmarshal],
  ['transform.Remarshal', 2, 2, remarshal],
];

const noOptions = new Dict([]);

function unmarshal(args: readonly Value[], { budget }: Tools): Value {
  const options = args.length > 1 ? argumentAt(args, 0) : noOptions;
  if (!(options instanceof Dict)) throw unfit('Cannot read the data: the options must be a map');
  const given = argumentAt(args, args.length - 1);
  const text = stringOf(given);
  if (text === undefined)
    throw unfit(`Cannot read data from a value of type ${typeName(given)}: it must be a text`);
  return unmarshalText(text, undefined, options, budget);
}

/**
 * The data of a text; nil for an empty one.
 *
 * @param format Undefined: as `options` say, or as the text looks.
 * @param options `format`, and for CSV `delimiter`, `comment`, `lazyQuotes` and `targetType`.
 * @throws {Problem} When the text is not in the format.
 */
export function unmarshalText(
  text: string,
  format: TextFormat | undefined,
  options: Dict,
  budget: Budget,
): Value {
  budget.spendOn(text.length * 16);
  if (text.trim() === '') return null;
  const named = toText(option(options, 'format'));
  switch (
    named === ''
      ? (format ?? formatOf(text, toText(option(options, 'delimiter')) || ','))
      : formatNamed(named)
  ) {
    case 'json':
      return jsonValue(text);
    case 'yaml':
      return yamlValue(text, budget);
    case 'toml':
      return tomlValue(text);
    case 'xml':
      return xmlValue(text);
    case 'csv':
      return csvValue(text, options);
    default:
      throw unfit('Cannot read the data: its format must be JSON, YAML, TOML, CSV or XML');
  }
}

function option(options: Dict, name: string): Value {
  return options.entries().find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** The format of this name or of a file with this name. */
export function formatNamed(name: string): TextFormat | undefined {
  const end = name.toLowerCase().replace(/^.*\./s, '');
  if (end === 'yml' || end === 'yaml') return 'yaml';
  return end === 'toml' || end === 'json' || end === 'csv' || end === 'xml' ? end : undefined;
}

/** The format whose sign comes first: `{`, `:`, `<`, `=` or a comma. */
function formatOf(text: string, delimiter: string): TextFormat | undefined {
  const signs: [TextFormat, string][] = [
    ['csv', delimiter],
    ['json', '{'],
    ['yaml', ':'],
    ['xml', '<'],
    ['toml', '='],
  ];
  const found = signs
    .map(([format, sign]) => ({ format, at: text.indexOf(sign) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  return found[0]?.format;
}

/** A list of rows, or with the target type "map" a map for each row but the first, which has the names. */
function csvValue(text: string, options: Dict): Value {
  const delimiter = toText(option(options, 'delimiter')) || ',';
  const style = {
    delimiter,
    comment: toText(option(options, 'comment')),
    isLazy: isTrue(option(options, 'lazyquotes')),
  };
  const rows = csvRows(text, style);
  const target = toText(option(options, 'targettype')) || 'slice';
  if (target === 'slice') return rows;
  const [names = [], ...others] = rows;
  if (target !== 'map' || others.length === 0 || new Set(names).size < names.length)
    throw unfit('Cannot read CSV as maps: the first row must have names, each once, and a row must follow');
  return others.map((row) => new Dict(names.map((name, at) => [name, row[at] ?? ''])));
}

/** Data, or a text with some, as a text in another format. */
function remarshal(args: readonly Value[], tools: Tools): string {
  const format = formatNamed(textAt(args, 0));
  const given = argumentAt(args, 1);
  const data = dictOf(given) ?? unmarshalText(textAt(args, 1).trim(), undefined, noOptions, tools.budget);
  if (data === null) return '';
  if (!(data instanceof Dict)) throw unfit('Cannot write the data in another format: it must be a map');
  // Numbers without a fraction are whole here.
  if (format === 'json') return `${jsonText(data, '   ', tools)}\n`;
  if (format === 'yaml') return stringifyYaml(plain(data), yamlStyle);
  if (format === 'toml') return stringifyToml(plain(data));
  throw unfit('Cannot write the data in another format: it must be JSON, YAML or TOML');
}

/** As the package of Hugo writes it, which quotes words such as `y`. */
const yamlStyle = { indentSeq: false, singleQuote: true, version: '1.1' } as const;

function plain(value: Value): unknown {
  if (value instanceof Dict)
    return Object.fromEntries(value.entries().map(([name, part]) => [name, plain(part)]));
  const list = listOf(value);
  if (list !== undefined) return list.map(plain);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  return typeof value === 'object' && value !== null ? toText(value) : value;
}
