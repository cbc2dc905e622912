/** Leaves out the entries of a YAML mapping that are bad by themselves. */

import { Problem } from '../../problem.ts';
import { type Flaw, leftOut, type Mended, refuseMany, repeated } from './flaw.ts';
import type { Source } from './source.ts';
import { yamlNames } from './yaml.ts';

/** Lines, counted from 0; `to` is exclusive. */
type Range = { from: number; to: number };

type Work = { lines: string[]; firstLine: number; flaws: Flaw[] };

type Entry = Range & {
  /** The names around the entry, and its own as far as it is known before reading. */
  names: readonly string[];
};

/** Leaves out entries that no reader accepts; of two with one name, it leaves out the first. */
export function mendYaml({ text, firstLine }: Source): Mended {
  const work: Work = { lines: text.split('\n'), firstLine, flaws: [] };
  const all = { from: 0, to: work.lines.length };
  mendMapping(work, all, []);
  return {
    ...work,
    leaveOut(line, reason) {
      const entry = innermost(work, all, line);
      if (entry === undefined) return false;
      takeOut(work, entry, reason);
      return true;
    },
  };
}

function mendMapping(work: Work, range: Range, around: readonly string[]): void {
  const known = new Map<string, Entry>();
  for (const entry of entriesIn(work, range, around)) {
    for (const name of namesOf(work, entry)) {
      const first = known.get(name);
      if (first) leaveFirst(work, first, { ...entry, names: [...around, name] });
      known.set(name, entry);
    }
  }
}

/** The names that an entry defines, after its bad values were left out. */
function namesOf(work: Work, entry: Entry): string[] {
  const read = () => yamlNames({ text: textOf(work, entry), firstLine: work.firstLine + entry.from });
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (hasMapping(work, entry)) {
      mendMapping(work, { from: entry.from + 1, to: entry.to }, entry.names);
      try {
        return read();
      } catch {
        // The mapping as a whole is bad.
      }
    }
    takeOut(work, entry, error.message);
    return [];
  }
}

/** The innermost entry that contains the line. */
function innermost(
  work: Work,
  range: Range,
  line: number,
  around: readonly string[] = [],
): Entry | undefined {
  const entry = entriesIn(work, range, around).findLast(({ from, to }) => from <= line && line < to);
  if (entry === undefined || entry.from === line || !hasMapping(work, entry)) return entry;
  return innermost(work, { from: entry.from + 1, to: entry.to }, line, entry.names) ?? entry;
}

/**
 * Splits a range into entries. An entry begins on each line that is indented like the first and can have a
 * name. The lines below belong to that entry.
 */
function entriesIn({ lines }: Work, { from, to }: Range, around: readonly string[]): Entry[] {
  const first = lines.slice(from, to).find(isContent) ?? '';
  const indent = indentOf(first);
  const entries: Entry[] = [];
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? '';
    const begins = isContent(text) && indentOf(text) === indent && canBegin(text.slice(indent));
    const last = entries.at(-1);
    if (begins) entries.push({ from: line, to: line + 1, names: [...around, ...nameIn(text)] });
    else if (last) last.to = line + 1;
  }
  return entries;
}

function isContent(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** True for `a: 1` and `? a`; not for `- a: 1`, `: 1` and the end of a quoted text. */
function canBegin(text: string): boolean {
  return /^\?(?:\s|$)/.test(text) || (/:(?:\s|$)/.test(text) && !/^(?:-(?:\s|$)|:)/.test(text));
}

function nameIn(line: string): string[] {
  const [, , name] = /^\s*(["']?)([\w.-]+)\1\s*:(?:\s|$)/.exec(line) ?? [];
  return name === undefined ? [] : [name];
}

/** Whether the entry's first line has only a name, so that a mapping may follow below. */
function hasMapping({ lines }: Work, { from, to }: Range): boolean {
  const head = lines[from] ?? '';
  const below = lines.slice(from + 1, to).find(isContent);
  if (below === undefined || !/^\s*(?:[\w.-]+|"[\w.-]+"|'[\w.-]+')\s*:\s*(?:#.*)?$/.test(head)) return false;
  return indentOf(below) > indentOf(head) && canBegin(below.trimStart());
}

function textOf({ lines }: Work, { from, to }: Range): string {
  return lines.slice(from, to).join('\n');
}

function takeOut(work: Work, entry: Entry, reason: string): void {
  note(work, entry, textOf(work, entry), leftOut(entry.names.join('.'), reason));
  empty(work, entry);
}

function leaveFirst(work: Work, first: Entry, second: Entry): void {
  note(work, second, textOf(work, first), repeated(second.names.join('.')));
  empty(work, first);
}

function note(work: Work, { from, names }: Entry, text: string, message: string): void {
  const column = indentOf(work.lines[from] ?? '') + 1;
  work.flaws.push({ message, line: work.firstLine + from, column, names, text });
  refuseMany(work.flaws);
}

function empty({ lines }: Work, { from, to }: Range): void {
  lines.fill('', from, to);
}
