import { endOfString } from '../data/toml-names.ts';
import { endOfFlow, flowItems } from './flow-values.ts';
import { indentOf, matchEnd, type Place, type Range, type Splice, type Syntax } from './places.ts';

export const jsonSyntax: Syntax = { places, spellings, add };

type Member = { name: string; from: number; value: Range };

function places(text: string): Place[] {
  const members = membersOf(text);
  return members.map(({ name, from, value }, index) => {
    const [before, after] = [members[index - 1], members[index + 1]];
    const whole = after ? { from, to: after.from } : { from: before?.value.to ?? from, to: value.to };
    const items = text[value.from] === '[' ? { items: flowItems(text, value.from) } : {};
    return { name, value, whole, lead: '', ...items };
  });
}

function membersOf(text: string): Member[] {
  const members: Member[] = [];
  let at = skipBlanks(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const from = skipBlanks(text, skipBlanks(text, end) + 1);
    const to = endOfFlow(text, from);
    members.push({ name: JSON.parse(text.slice(at, end)), from: at, value: { from, to } });
    at = skipBlanks(text, to);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return members;
}

function skipBlanks(text: string, from: number): number {
  return matchEnd(/\s*/y, text, from) ?? from;
}

function spellings(value: string | boolean, like: string): string[] {
  const isNumber = typeof value === 'string' && /^-?\d+$/.test(value) && /^-?\d+$/.test(like);
  return [...(isNumber ? [value] : []), JSON.stringify(value)];
}

function add(text: string, known: readonly Place[], name: string, value: string): Splice {
  const member = `${JSON.stringify(name)}: ${value}`;
  const last = known.at(-1);
  if (last === undefined) {
    const at = text.indexOf('{') + 1;
    return { from: at, to: at, text: member };
  }
  const at = last.value.to;
  const start = memberStart(text, last);
  const isOwnLine = text.slice(0, start).trimEnd() !== text.slice(0, start).replace(/[ \t]+$/, '');
  return { from: at, to: at, text: isOwnLine ? `,\n${indentOf(text, start)}${member}` : `, ${member}` };
}

/** Where the member begins; `whole` of the last one begins after the member before it. */
function memberStart(text: string, { whole }: Place): number {
  return matchEnd(/[\s,]*/y, text, whole.from) ?? whole.from;
}
