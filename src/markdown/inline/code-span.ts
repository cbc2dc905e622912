import { add, type Scan } from './scan.ts';

/** Code between two runs of equally many backticks. A run without a partner is text. */
export function codeSpan(scan: Scan): boolean {
  const { source, at } = scan;
  const contentAt = endOfRun(source, at);
  const length = contentAt - at;
  const close = nextRun(scan, length, contentAt);
  if (close === -1) {
    scan.at = contentAt;
    scan.boundary = contentAt;
    return true;
  }
  const end = close + length;
  const text = strip(source.slice(contentAt, close).replaceAll('\n', ' '));
  return add(scan, { token: { type: 'codespan', raw: source.slice(at, end), text }, depth: 1 }, end);
}

/** Where the next run of `length` begins from `from` on; -1 without one. `from` only grows. */
function nextRun(scan: Scan, length: number, from: number): number {
  scan.backticks ??= runsByLength(scan.source);
  const runs = scan.backticks.get(length);
  if (runs === undefined) return -1;
  while ((runs.starts[runs.behind] ?? from) < from) runs.behind++;
  return runs.starts[runs.behind] ?? -1;
}

function runsByLength(source: string): NonNullable<Scan['backticks']> {
  const runs: NonNullable<Scan['backticks']> = new Map();
  for (let at = source.indexOf('`'); at !== -1; ) {
    const end = endOfRun(source, at);
    const same = runs.get(end - at);
    if (same === undefined) runs.set(end - at, { starts: [at], behind: 0 });
    else same.starts.push(at);
    at = source.indexOf('`', end);
  }
  return runs;
}

function endOfRun(source: string, at: number): number {
  let end = at;
  while (source.charAt(end) === '`') end++;
  return end;
}

/** One space on both sides separates backticks and is not part of the code. */
function strip(code: string): string {
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code);
  return isPadded ? code.slice(1, -1) : code;
}
