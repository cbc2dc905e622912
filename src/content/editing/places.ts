/** Where fields and their values stand in front matter, and changes of its text. */

/** Offsets in the text of the front matter; `to` is exclusive. */
export type Range = { from: number; to: number };

/** A field of the outermost mapping. */
export type Place = {
  /** As the author wrote it. */
  name: string;
  /** The value alone. */
  value: Range;
  /** The text to remove with the field: its lines, or its member of an object with a comma. */
  whole: Range;
  /** Must stand before another value: a blank, where the value is missing or begins on a line of its own. */
  lead: string;
  /** The items, if the value is a list whose items can be changed one by one. */
  items?: readonly Range[];
  /** A YAML list with an item a line. */
  isBlock?: boolean;
  /** Why the value cannot be changed by itself: others may follow from it. */
  bound?: string;
};

/** The text that replaces a range. */
export type Splice = Range & { text: string };

/** A text or flag of a field, or a list of texts. */
export type FieldValue = string | boolean | readonly string[];

/** How one language of front matter is read and written. */
export type Syntax = {
  places(text: string): readonly Place[];
  /** Spellings of a text or flag, the best first. `like` is the spelling that it replaces or stands beside. */
  spellings(value: string | boolean, like: string, isInList: boolean): readonly string[];
  /** Adds a field after the others. */
  add(text: string, places: readonly Place[], name: string, value: string): Splice;
};

export function applied(text: string, { from, to, text: inserted }: Splice): string {
  return text.slice(0, from) + inserted + text.slice(to);
}

/** The offset after what the sticky pattern finds at an offset; undefined where it finds nothing. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The numbers of signs that both texts have at their beginnings and at their ends. */
export function difference(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

/** The offset at which the line of `at` begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset after the end of the line of `at`. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The blanks at the beginning of the line of `at`. */
export function indentOf(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
}
