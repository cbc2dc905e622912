import { lineAt } from './lines.ts';
import { linesAsWritten, type Margins } from './margins.ts';

/** The first line of a fence: the columns before it, the run of marks, and the text after them. */
export type Fence = { indent: number; marker: string; info: string };

export type FencedCode = { info: string; text: string; end: number };

/** Null when the line opens no fence. Text after a fence of backticks contains no backtick. */
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

/** The code at the beginning of `source`, by lines. It ends at the closing fence or with the text. */
export function readFence(source: string, margins: Margins): FencedCode | null {
  const first = lineAt(source, 0);
  const fence = openingFence(first.text);
  if (fence === null) return null;
  let to = first.next;
  let end = to;
  while (end < source.length) {
    const line = lineAt(source, end);
    end = line.next;
    if (closesFence(line.text, fence.marker)) break;
    to = end;
  }
  const code = linesAsWritten(source, { from: first.next, to }, margins, fence.indent);
  return { info: fence.info, text: to === first.next ? '' : `${code}\n`, end };
}
