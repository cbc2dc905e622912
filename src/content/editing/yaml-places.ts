import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLSeq } from 'yaml';
import { Problem } from '../../problem.ts';
import { composeYaml } from '../data/yaml.ts';
import { lineStart, matchEnd, nextLine, type Place, type Range, type Splice, type Syntax } from './places.ts';

export const yamlSyntax: Syntax = { places, spellings, add };

function places(text: string): Place[] {
  const { contents } = composeYaml(text);
  if (!isMap(contents)) return [];
  return contents.items.flatMap((pair) => placeOf(text, pair, contents.flow === true));
}

function placeOf(
  text: string,
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  isFlow: boolean,
): Place[] {
  if (!isScalar(key)) return [];
  const colon = text.indexOf(':', key.range[1]);
  const afterColon = colon === -1 ? key.range[1] : colon + 1;
  const isEmpty = value === null || (isScalar(value) && value.type === 'PLAIN' && value.source === '');
  const range = isEmpty ? { from: afterColon, to: afterColon } : rangeOf(text, value);
  const isMissing = range.from === range.to;
  const isBelow = !isMissing && text.slice(afterColon, range.from).includes('\n');
  const from = isMissing || isBelow ? afterColon : range.from;
  const end = text[range.to - 1] === '\n' ? range.to : nextLine(text, Math.max(range.to, afterColon));
  return [
    {
      name: String(key.value ?? ''),
      value: { from, to: Math.max(range.to, from) },
      whole: { from: lineStart(text, key.range[0]), to: end },
      lead: from === afterColon ? ' ' : '',
      ...(isSeq(value) && listOf(text, value)),
      ...boundBy(value, isFlow),
    },
  ];
}

/** Without the line ends after it. */
function rangeOf(text: string, { range: [from, end] }: ParsedNode): Range {
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { from, to };
}

function listOf(text: string, { items, flow }: YAMLSeq.Parsed): Pick<Place, 'items' | 'isBlock'> {
  const ranges = items.map((item) => rangeOf(text, item));
  if (flow) return { items: ranges };
  const isLineEach = ranges.every(({ from }) =>
    /^[ \t]*-[ \t]+$/.test(text.slice(lineStart(text, from), from)),
  );
  return isLineEach ? { items: ranges, isBlock: true } : { isBlock: true };
}

function boundBy(value: ParsedNode | null, isFlow: boolean): { bound?: string } {
  if (isFlow) return { bound: 'the fields stand in one pair of braces' };
  if (value === null || isAlias(value)) return {};
  if (value.anchor !== undefined) return { bound: `other fields may use its anchor "${value.anchor}"` };
  return value.tag !== undefined && /^!/.test(value.tag) ? { bound: `it has the tag "${value.tag}"` } : {};
}

/** Texts that every reader of YAML takes as they are: a letter first, and no sign of the language. */
const plain = /^\p{L}[^\n\t:#,[\]{}&*!|>'"%@`]*$/u;

/** As `plain`, outside of lists, where commas and brackets mean nothing. */
const plainAlone = /^\p{L}(?:[^\n\t:#]|:(?=[^\s])|(?<=[^\s])#)*$/u;

const words = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;

const moment = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?$/;

function spellings(value: string | boolean, like: string, isInList: boolean): string[] {
  if (typeof value === 'boolean') return [String(value)];
  const isPlain = (isInList ? plain : plainAlone).test(value) && !words.test(value) && value.trim() === value;
  const canBePlain = isPlain || (!isInList && moment.test(value)) || /^-?\d+$/.test(like);
  const single = `'${value.replaceAll("'", "''")}'`;
  const double = JSON.stringify(value);
  const isOneLine = !/[\n\t\p{Cc}]/u.test(value);
  return [
    ...(like.startsWith('"') ? [double] : []),
    ...(like.startsWith("'") && isOneLine ? [single] : []),
    ...(canBePlain ? [value] : []),
    double,
  ];
}

function add(text: string, known: readonly Place[], name: string, value: string): Splice {
  const [first] = known;
  if (first?.bound?.includes('braces')) {
    throw new Problem('unprocessable', `Cannot add "${name}": ${first.bound}; write it into the text`);
  }
  const from = first?.whole.from ?? text.length;
  const indent = text.slice(from, matchEnd(/[ \t]*/y, text, from));
  const at = text.length;
  const lead = text === '' || text.endsWith('\n') ? '' : '\n';
  return { from: at, to: at, text: `${lead}${indent}${name}: ${value}\n` };
}
