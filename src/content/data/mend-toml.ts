/** Leaves out the statements of a TOML document that are bad by themselves. */

import { Problem } from '../../problem.ts';
import { type Flaw, leftOut, type Mended, refuseMany, repeated } from './flaw.ts';
import type { Source } from './source.ts';
import { readToml } from './toml.ts';
import { endOfStatement, readDottedName } from './toml-names.ts';

/** `a = 1`, or a table's head with the whole table. Lines count from 0; `to` is exclusive. */
type Statement = {
  from: number;
  to: number;
  /** A `table` may appear once; an `item` is one of a list of tables. */
  kind: 'pair' | 'table' | 'item';
  /** The names before `=` or between the brackets, as far as they are known. */
  names: readonly string[];
  /** Why the statement cannot be read. */
  reason?: string;
};

type Work = { source: Source; lines: string[]; starts: readonly number[]; flaws: Flaw[] };

/** Leaves out statements that no reader accepts; of two with one name, it leaves out the first. */
export function mendToml(source: Source): Mended {
  const lines = source.text.split('\n');
  let offset = 0;
  const starts = lines.map((line) => {
    offset += line.length + 1;
    return offset - line.length - 1;
  });
  const work: Work = { source, lines, starts, flaws: [] };
  const statements = leaveBad(work);
  leaveRepeated(work, statements);
  return {
    lines,
    flaws: work.flaws,
    leaveOut(line, reason) {
      const statement = statements.findLast(({ from, to }) => from <= line && line < to);
      if (statement === undefined) return false;
      takeOut(work, { ...statement, reason });
      return true;
    },
  };
}

/** Returns the statements that can be read by themselves. */
function leaveBad(work: Work): Statement[] {
  const statements: Statement[] = [];
  for (let line = 0; line < work.lines.length; ) {
    if (!isContent(work.lines[line] ?? '')) {
      line += 1;
      continue;
    }
    const statement = statementAt(work, line);
    if (statement.reason === undefined) statements.push(statement);
    else takeOut(work, statement);
    line = statement.kind === 'pair' || statement.reason !== undefined ? statement.to : line + 1;
  }
  return statements;
}

/** The statement that begins on the line, with as many lines as its brackets and quotes need. */
function statementAt(work: Work, from: number): Statement {
  const first = work.lines[from] ?? '';
  const brackets = /^\s*(\[\[?)/.exec(first)?.[1]?.length ?? 0;
  const names = namesIn(first, brackets);
  if (brackets > 0) {
    const kind = brackets === 2 ? 'item' : 'table';
    return { from, to: nextLine(work, from, isTable), kind, names, ...reasonOf(work, from, from + 1) };
  }
  const pair = { from, kind: 'pair' as const, names };
  const alone = reasonOf(work, from, from + 1);
  if (alone.reason === undefined) return { ...pair, to: from + 1 };
  const end = endOfStatement(work.source, work.starts[from] ?? 0);
  let to = from + 1;
  while (to < work.lines.length && (work.starts[to] ?? 0) <= end) to += 1;
  const whole = to > from + 1 ? reasonOf(work, from, to) : alone;
  if (whole.reason === undefined) return { ...pair, to };
  return { ...pair, to: nextLine(work, from, canBegin), ...alone };
}

function reasonOf({ source, lines }: Work, from: number, to: number): { reason?: string } {
  try {
    readToml({ text: lines.slice(from, to).join('\n'), firstLine: source.firstLine + from });
    return {};
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { reason: error.message };
  }
}

function nextLine({ lines }: Work, from: number, fits: (line: string) => boolean): number {
  const found = lines.findIndex((line, index) => index > from && fits(line));
  return found === -1 ? lines.length : found;
}

function isContent(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function isTable(line: string): boolean {
  return /^\s*\[/.test(line);
}

function canBegin(line: string): boolean {
  return isTable(line) || /^\s*["'\w-][^=]*=/.test(line);
}

function namesIn(line: string, brackets: number): string[] {
  const start = line.length - line.trimStart().length + brackets;
  const { names, end } = readDottedName(line, start);
  return names.every((name) => name !== '') && end <= line.length ? names : [];
}

function leaveRepeated(work: Work, statements: readonly Statement[]): void {
  const items = new Map<string, number>();
  const tables = new Map<string, Statement>();
  let pairs = new Map<string, Statement>();
  /** Equal names in another item of a list are other names. */
  const placeOf = (names: readonly string[]) =>
    names.map((name, index) => [name, items.get(JSON.stringify(names.slice(0, index + 1))) ?? 0]);
  for (const statement of statements) {
    const key = JSON.stringify(statement.kind === 'pair' ? statement.names : placeOf(statement.names));
    const known = statement.kind === 'pair' ? pairs : tables;
    const first = known.get(key);
    if (first && statement.kind !== 'item') leaveFirst(work, first, statement);
    known.set(key, statement);
    if (statement.kind !== 'pair') pairs = new Map();
    if (statement.kind === 'item') {
      const list = JSON.stringify(statement.names);
      items.set(list, (items.get(list) ?? 0) + 1);
    }
  }
}

function textOf({ lines }: Work, { from, to }: Statement): string {
  return lines.slice(from, to).join('\n');
}

function takeOut(work: Work, statement: Statement): void {
  note(work, statement, textOf(work, statement), leftOut(statement.names.join('.'), statement.reason ?? ''));
  work.lines.fill('', statement.from, statement.to);
}

function leaveFirst(work: Work, first: Statement, second: Statement): void {
  note(work, second, textOf(work, first), repeated(second.names.join('.')));
  work.lines.fill('', first.from, first.to);
}

function note(
  { source, lines, flaws }: Work,
  { from, names }: Statement,
  text: string,
  message: string,
): void {
  const line = lines[from] ?? '';
  const column = line.length - line.trimStart().length + 1;
  flaws.push({ message, line: source.firstLine + from, column, names, text });
  refuseMany(flaws);
}
