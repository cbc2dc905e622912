import type { ScenarioName } from '../count-costs.ts';
import { type Cost, describeCalls, summarise } from '../counts.ts';
import type { HugoBuilds } from './hugo.ts';
import type { Processor } from './measure-processor.ts';

/** One size of site. `uploaded`: seconds that its upload took, if it was uploaded now. `seconds`: from an edit until its page shows it. */
export type Column = {
  posts: number;
  uploaded: number | undefined;
  seconds: number;
  costs: ReadonlyMap<ScenarioName, Cost>;
} & Processor;

/** A table for each thing that is counted: a line a kind of request, a column a size, the last a ratio. */
export function writeGrowthTable(columns: readonly Column[]): string {
  const names = [...(columns[0]?.costs.keys() ?? [])];
  const table = (title: string, pick: (column: Column, name: ScenarioName) => number | undefined): string => {
    const rows = names.map((name) => {
      const values = columns.map((column) => pick(column, name));
      return [name, ...values.map(write), ratio(values)];
    });
    return writeRows([
      [title, ...columns.map(({ posts }) => `${posts.toLocaleString('en')} posts`), 'ratio'],
      ...rows,
    ]);
  };
  const calls = names.map((name) => [
    name,
    ...columns.map(({ costs }) => describeCalls(summarise(costs.get(name)?.calls ?? {}))),
  ]);
  const whole: string[][] = [
    ['the whole site', ...columns.map(({ posts }) => `${posts.toLocaleString('en')} posts`)],
    [
      'uploaded in, s',
      ...columns.map(({ uploaded }) => (uploaded === undefined ? 'before' : write(uploaded))),
    ],
    ['edit → visible, ms', ...columns.map(({ seconds }) => write(1000 * seconds))],
    ['memory of workerd, MB', ...columns.map(({ memory }) => write(memory))],
  ];
  return [
    writeRows([['calls', ...columns.map(({ posts }) => `${posts.toLocaleString('en')} posts`)], ...calls]),
    table('rows read', ({ costs }, name) => costs.get(name)?.rowsRead),
    table('rows written', ({ costs }, name) => costs.get(name)?.rowsWritten),
    table('CPU, ms', ({ times }, name) => times.get(name)),
    writeRows(whole),
  ].join('\n\n');
}

/** Seconds until a change of one post can be seen: Hugo builds all of them. */
export function writeHugoTable({ version, times }: HugoBuilds): string {
  return writeRows([
    ['edit → visible, s', ...times.map(({ posts }) => `${posts.toLocaleString('en')} posts`)],
    [version, ...times.map(({ seconds }) => write(seconds))],
  ]);
}

function writeRows(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...body].join('\n');
}

function write(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function ratio(values: readonly (number | undefined)[]): string {
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? '1' : write(last / first);
}
