import type { Token } from './scan.ts';

/** White space before a call that is the first on its line. */
export function indentationAt(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  if (before?.kind !== 'text') return '';
  const line = before.text.lastIndexOf('\n') + 1;
  const isFirst = line > 0 || index === 1;
  return isFirst && before.text.slice(line).trim() === '' ? before.text.slice(line) : '';
}
