/** Which values may not be left out in silence, because what is shown depends on them. */

import type { Flaw } from './flaw.ts';

/** A name as it counts: what cannot be seen must not make another one, or an invisible character before `draft` would publish a draft. */
export function nameOf(written: string): string {
  return written
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();
}

/**
 * Whether what was left out may have been, or have hidden, a value with one of these names. In doubt it may: where its own
 * name cannot be told, where one of the names stands in the place of a name, or where a name may be spelled by escapes.
 *
 * @param names In lower case.
 */
export function mayDecide({ names: path, text }: Flaw, names: ReadonlySet<string>): boolean {
  if (path.length === 0 || path.some((name) => names.has(nameOf(name)) || name.includes('\\'))) return true;
  const seen = text.replace(/\p{Cf}/gu, '').toLowerCase();
  if (seen.includes('<<')) return true;
  // Behind the value's own name no other stands on its line, unless in a mapping that others may take over.
  const [first = '', ...below] = seen.split('\n');
  const lines = /[{&*]/.test(first) ? [first, ...below] : below;
  return lines.some((line) => namesIn(line).some((name) => names.has(name))) || below.some(mayBeOddName);
}

/** All words that stand where names do: before a colon, an equals sign, a bracket or the dot of a longer name. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/([\p{L}\p{N}_]+)["']?[ \t]*(?:[:=\]]|\.\p{L})/gu)].map(([, name = '']) => name);
}

/** `? draft`, which YAML takes for a name, its `: true`, and `"\x64raft": true`. */
function mayBeOddName(line: string): boolean {
  if (/^\s*[?:](?:\s|$)/.test(line)) return true;
  const backslash = line.indexOf('\\');
  return backslash !== -1 && /["'][ \t]*[:=]/.test(line.slice(backslash));
}
