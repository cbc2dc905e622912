/** Stands before a line in the meantime; Unicode keeps it for a program's own use. */
export const lazyMark = '\ufdd2';

/** A lazy line is nothing but text: it underlines no heading, and begins nothing however far it is indented. */
export function asText(line: string): string {
  return line.startsWith(lazyMark) ? line : lazyMark + line;
}

export function withoutLazyMark(line: string): string {
  return line.startsWith(lazyMark) ? line.slice(1) : line;
}

/** Lines of text without what stands before their words. */
export function withoutMargins(text: string): string {
  return text.replace(/(^|\n)[ \t]*(?:\ufdd2[ \t]*)?/g, '$1');
}
