import { readDottedName, skipBlankLines } from '../data/toml-names.ts';
import { endOfFlow, flowItems } from './flow-values.ts';
import { lineStart, matchEnd, nextLine, type Place, type Splice, type Syntax } from './places.ts';

export const tomlSyntax: Syntax = { places, spellings, add };

/** Fields before the first table; those in tables are the author's alone. */
function places(text: string): Place[] {
  const found: Place[] = [];
  for (let at = skipBlankLines(text, 0); at < text.length && text[at] !== '['; ) {
    const { names, end } = readDottedName(text, at);
    const from = matchEnd(/[ \t]*/y, text, end + 1) ?? end + 1;
    const to = endOfFlow(text, from);
    const next = nextLine(text, to);
    const [name] = names;
    if (names.length === 1 && name !== undefined) {
      const items = text[from] === '[' ? { items: flowItems(text, from) } : {};
      found.push({
        name,
        value: { from, to },
        whole: { from: lineStart(text, at), to: next },
        lead: '',
        ...items,
      });
    }
    at = skipBlankLines(text, next);
  }
  return found;
}

const moment = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?$/;

function spellings(value: string | boolean, like: string): string[] {
  if (typeof value === 'boolean') return [String(value)];
  const isBareDate = moment.test(value) && !/^["']/.test(like);
  const isLiteral = like.startsWith("'") && !/['\p{Cc}]/u.test(value);
  return [
    ...(isBareDate || /^-?\d+$/.test(like) ? [value] : []),
    ...(isLiteral ? [`'${value}'`] : []),
    // TOML has the escapes of JSON, but needs one for the sign of deletion.
    JSON.stringify(value).replaceAll('\x7f', '\\u007f'),
  ];
}

function add(text: string, known: readonly Place[], name: string, value: string): Splice {
  const at = known.at(-1)?.whole.to ?? 0;
  const lead = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return { from: at, to: at, text: `${lead}${name} = ${value}\n` };
}
