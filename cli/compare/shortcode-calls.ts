/** Calls of shortcodes as each program reads them. */

import { readFrontMatter } from '../../src/post/front-matter.ts';
import { scan } from '../../src/render/shortcodes/scan.ts';
import { callMarks } from './hugo-shortcodes.ts';

/** A call as text: `figure src="a.png" width="10"`, named arguments by name. */
export type CallText = string;

type PrintedCall = { name: string; args: { name?: string; value: string }[] };

/** The calls that the templates of `hugo-shortcodes.ts` printed into a page. */
export function printedCalls(html: string): CallText[] {
  const calls: CallText[] = [];
  const { begin, end } = callMarks;
  for (let at = html.indexOf(begin); at !== -1; at = html.indexOf(begin, at)) {
    const start = at + begin.length;
    at = html.indexOf(end, start);
    if (at === -1) break;
    const call: PrintedCall = JSON.parse(Buffer.from(html.slice(start, at), 'base64').toString('utf8'));
    calls.push(asText(call));
  }
  return calls;
}

/** The calls that Platen finds in a file. Throws a `Problem` for one that it cannot read. */
export function writtenCalls(text: string): CallText[] {
  const { body, bodyLine } = readFrontMatter(text);
  return scan(body, bodyLine).flatMap((token) => {
    if (token.kind !== 'open' && token.kind !== 'empty') return [];
    const { positional, named, bare } = token.args;
    const args = [
      ...positional.map((value, index) => ({ value: bare.has(index) ? asTyped(value) : value })),
      ...[...named].map(([name, value]) => ({ name, value: bare.has(name) ? asTyped(value) : value })),
    ];
    return [asText({ name: token.name, args })];
  });
}

/** Hugo prints numbers without quotes as numbers. */
function asTyped(value: string): string {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value) ? String(Number(value)) : value;
}

function asText({ name, args }: PrintedCall): CallText {
  const texts = args.map((arg) => {
    const value = JSON.stringify(arg.value);
    return arg.name === undefined ? value : `${arg.name.toLowerCase()}=${value}`;
  });
  const isNamed = args.some((arg) => arg.name !== undefined);
  return [name, ...(isNamed ? texts.sort() : texts)].join(' ');
}
