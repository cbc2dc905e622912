/** Regular expressions of Go: https://pkg.go.dev/regexp/syntax. Their time grows no faster than the text. */

import { RE2JS } from 're2js';
import { BoundedText, type Budget } from '../budget.ts';
import { unfit } from '../unfit.ts';
import type { List, Tools, Value } from '../value.ts';
import { countAt, type Row, textAt } from './function.ts';

export const regexps: readonly Row[] = [
  [
    'findRE strings.FindRE',
    2,
    3,
    (args, tools) => matchesOf(args, tools).map(({ groups: [all = ''] }) => all),
  ],
  [
    'findRESubmatch strings.FindRESubmatch',
    2,
    3,
    (args, tools) => matchesOf(args, tools).map(({ groups }): List => groups.map((group) => group ?? '')),
  ],
  ['replaceRE strings.ReplaceRE', 3, 4, replace],
];

/** Whether the text has a match. */
export function matches(pattern: string, text: string): boolean {
  return compiled(pattern).matcher(text).find();
}

/** A match and its groups; a group that takes no part is undefined. */
type Match = { start: number; end: number; groups: (string | undefined)[] };

const kept = new Map<string, RE2JS>();
const most = 200;
const longest = 2000;

/** Reading an expression takes longer than using it, and templates use few. */
function compiled(pattern: string): RE2JS {
  const known = kept.get(pattern);
  if (known) return known;
  if (pattern.length > longest)
    throw unfit(`Cannot read the regular expression: it must have at most ${longest} characters`);
  let made: RE2JS;
  try {
    made = RE2JS.compile(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    throw unfit(`Cannot read the regular expression "${pattern.slice(0, 60)}": ${reason}`);
  }
  if (kept.size >= most) kept.clear();
  kept.set(pattern, made);
  return made;
}

function matchesOf(args: readonly Value[], { budget }: Tools): Match[] {
  const limit = args.length > 2 ? countAt(args, 2) : -1;
  return all(
    compiled(textAt(args, 0)),
    textAt(args, 1),
    budget,
    limit < 0 ? Number.POSITIVE_INFINITY : limit,
  );
}

/** As in Go, an empty match directly after another match does not count. */
function all(expression: RE2JS, text: string, budget: Budget, limit = Number.POSITIVE_INFINITY): Match[] {
  // Each character may meet every part of the expression.
  budget.spendOn(text.length * (8 + expression.programSize() / 4));
  const found: Match[] = [];
  const matcher = expression.matcher(text);
  let last = -1;
  while (found.length < limit && matcher.find()) {
    budget.spend(1);
    const [start, end] = [matcher.start(), matcher.end()];
    if (start === end && start === last) continue;
    last = end;
    const groups = Array.from(
      { length: matcher.groupCount() + 1 },
      (_, at) => matcher.group(at) ?? undefined,
    );
    found.push({ start, end, groups });
  }
  return found;
}

/** A fourth argument says how many matches are replaced. */
function replace(args: readonly Value[], { budget }: Tools): string {
  const [expression, template, text] = [compiled(textAt(args, 0)), textAt(args, 1), textAt(args, 2)];
  const limit = args.length > 3 ? countAt(args, 3) : -1;
  const result = new BoundedText(budget);
  let at = 0;
  for (const match of all(expression, text, budget, limit < 0 ? undefined : limit)) {
    result.add(text.slice(at, match.start));
    result.add(expanded(template, match, expression));
    at = match.end;
  }
  result.add(text.slice(at));
  return result.text;
}

/** `$1`, `${1}` and `$name` are groups, `$$` is a dollar. A name is as long as it can be: `$1x` is a group `1x`. */
function expanded(template: string, { groups }: Match, expression: RE2JS): string {
  return template.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, plain: string, braced: string) => {
    if (dollar !== undefined) return '$';
    const name = plain ?? braced;
    const at = /^\d+$/.test(name) ? Number(name) : expression.namedGroups()[name];
    return (at === undefined ? undefined : groups[at]) ?? '';
  });
}
