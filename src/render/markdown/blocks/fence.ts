import { expandTabs, lineAt } from './lines.ts';

/** A fence's first line: columns before it, the run of marks, and what stands behind them. */
export type Fence = { indent: number; marker: string; info: string };

export type FencedCode = { info: string; text: string; end: number };

/** Null when the line opens no fence: behind backticks stand no others. */
export function openingFence(line: string): Fence | null {
  const [, indent = '', marker, info = ''] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/.exec(line) ?? [];
  return marker === undefined ? null : { indent: indent.length, marker, info: unescaped(info.trim()) };
}

function unescaped(info: string): string {
  return info.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Whether the line closes the fence of `marker`: at least as many of the same mark, and nothing else. */
export function closesFence(line: string, marker: string): boolean {
  const [, marks] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return marks?.startsWith(marker) === true;
}

/** The code at the beginning of `source`, each line with its line end; it ends with its fence or the text. */
export function readFence(source: string): FencedCode | null {
  const first = lineAt(source, 0);
  const fence = openingFence(first.text);
  if (fence === null) return null;
  const lines: string[] = [];
  let at = first.next;
  while (at < source.length) {
    const line = lineAt(source, at);
    at = line.next;
    if (closesFence(line.text, fence.marker)) break;
    lines.push(`${withoutIndent(line.text, fence.indent)}\n`);
  }
  return { info: fence.info, text: lines.join(''), end: at };
}

/** As many columns as stand before the fence are not the code's, as far as a line has them. */
function withoutIndent(line: string, columns: number): string {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  return columns === 0 ? line : expandTabs(space, 0).slice(columns) + line.slice(space.length);
}
