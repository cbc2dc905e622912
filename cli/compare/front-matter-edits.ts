/** Edits of lines of front matter or settings, at the positions that Hugo reports. */

/** Removes the top-level field of that name, in any case; null when it is missing. */
export function withoutField(text: string, name: string): string | null {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => fieldName(line)?.toLowerCase() === name.toLowerCase());
  return start === -1 || !isInFrontMatter(lines, start) ? null : withoutLines(lines, start);
}

/** Removes the first of two equal fields. `line` is that of the later one, from 1. */
export function withoutEarlier(text: string, line: number, named?: string): string | null {
  const lines = text.split('\n');
  const later = lines[line - 1] ?? '';
  const name = named ?? fieldName(later.trim());
  const indent = named === undefined ? indentOf(later) : 0;
  if (name === undefined) return null;
  const isSame = (other: string) => indentOf(other) === indent && fieldName(other.trim()) === name;
  const found = lines.map((other, index) => (isSame(other) ? index : -1)).filter((index) => index !== -1);
  // Hugo may report the line of either field; in TOML the line is not reliable.
  const last = named === undefined ? line - 1 : (found.at(-1) ?? -1);
  const earlier = found.filter((index) => index < last).at(-1);
  return earlier === undefined ? null : withoutLines(lines, earlier);
}

/** Removes a text from the list or field that contains it. */
export function withoutValue(text: string, value: string): string | null {
  const end = frontMatterEnd(text);
  const at = text.indexOf(value);
  if (at === -1 || at > end) return null;
  const lines = text.split('\n');
  const index = text.slice(0, at).split('\n').length - 1;
  const line = lines[index] ?? '';
  const isAlone = line.trim().replace(/^(?:-|[\w.-]+\s*[:=])\s*|["',]/g, '') === value;
  if (isAlone) return withoutLines(lines, index);
  const quoted = new RegExp(`["']?${escaped(value)}["']?\\s*,?`);
  return text.slice(0, end).replace(quoted, '') + text.slice(end);
}

/** Renames a field, anywhere in front matter. */
export function renameField(text: string, from: string, to: string): string | null {
  const end = frontMatterEnd(text);
  const head = text
    .slice(0, end)
    .replace(new RegExp(`(^|[\\s{\\[."'])${escaped(from)}(?=["']?\\s*[:=\\].])`, 'gm'), `$1${to}`);
  return head === text.slice(0, end) ? null : head + text.slice(end);
}

function frontMatterEnd(text: string): number {
  const [, fence] = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/.exec(text) ?? [];
  if (fence === undefined) return text.startsWith('{') ? text.indexOf('\n}') + 2 : 0;
  const end = text.indexOf(`\n${fence}`, fence.length);
  return end === -1 ? text.length : end;
}

function isInFrontMatter(lines: readonly string[], index: number): boolean {
  return lines.slice(0, index).join('\n').length < frontMatterEnd(lines.join('\n'));
}

/** Removes a field or item with its lines: those indented more, list items below it, the rest of brackets. */
function withoutLines(lines: readonly string[], start: number): string {
  const first = lines[start] ?? '';
  let end = start + 1;
  let depth = depthOf(first);
  const belongs = (line: string) =>
    depth > 0 ||
    (line.trim() !== '' && indentOf(line) > indentOf(first)) ||
    (/^\s*-\s/.test(line) && indentOf(line) === indentOf(first) && /:\s*$/.test(first));
  while (end < lines.length && belongs(lines[end] ?? '')) {
    depth += depthOf(lines[end] ?? '');
    end++;
  }
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

function depthOf(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return bare.split(/[[{]/).length - bare.split(/[\]}]/).length;
}

function fieldName(line: string): string | undefined {
  const [, name] = /^(?:-\s+)?["']?([\w.-]+)["']?\s*[:=]/.exec(line) ?? [];
  return name;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
