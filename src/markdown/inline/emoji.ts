import { add, matchAt, type Scan } from './scan.ts';
import type { Syntax } from './syntax.ts';

const name = /:([\w+-]+):/y;

/** `:smile:` becomes an emoji if the site enables them. An unknown name stays as text. */
export function emoji(scan: Scan): boolean {
  const [written = '', found = ''] = matchAt(name, scan.source, scan.at) ?? [];
  const text = scan.around.syntax.emoji?.get(found);
  if (text === undefined) return false;
  return add(scan, { token: { type: 'text', raw: written, text }, depth: 0 }, scan.at + written.length);
}

/** Replaces emoji names in a text that is not Markdown. */
export function emojify(text: string, names: Syntax['emoji']): string {
  if (names === undefined) return text;
  return text.replace(/:([\w+-]+):/g, (written, found: string) => names.get(found) ?? written);
}
