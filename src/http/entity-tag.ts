/** Entity tags in `If-Match`, `If-None-Match` and `If-Range`: RFC 9110 §8.8.3. */

export type EntityTag = {
  /** The text between the quotes. */
  value: string;
  isWeak: boolean;
};

/** `*` matches any current tag. */
export type EntityTags = readonly EntityTag[] | '*';

/** Reads a list of entity tags; null for a malformed field. Ignores empty members (RFC 9110 §5.6.1.2). */
export function parseEntityTags(field: string): EntityTags | null {
  if (field.trim() === '*') return '*';
  const tags: EntityTag[] = [];
  let at = skipSeparators(field, 0);
  while (at < field.length) {
    const isWeak = field.startsWith('W/', at);
    const start = isWeak ? at + 2 : at;
    const end = field.indexOf('"', start + 1);
    if (field[start] !== '"' || end === -1) return null;
    const value = field.slice(start + 1, end);
    if (!isTagText(value)) return null;
    tags.push({ value, isWeak });
    at = skipSeparators(field, end + 1);
    if (at < field.length && !field.slice(end + 1, at).includes(',')) return null;
  }
  return tags.length > 0 ? tags : null;
}

function skipSeparators(field: string, from: number): number {
  let at = from;
  while (field[at] === ' ' || field[at] === '\t' || field[at] === ',') at++;
  return at;
}

/** Every character except controls, white space and the quote. */
function isTagText(value: string): boolean {
  return /^[\x21\x23-\x7e\x80-\u{10ffff}]*$/u.test(value);
}

/** Weak comparison (RFC 9110 §8.8.3.2): the same text, for readers. `value` is the current tag without quotes. */
export function matchesWeakly(tags: EntityTags, value: string): boolean {
  return tags === '*' || tags.some((tag) => tag.value === value);
}

/** Strong comparison: the same bytes, for writers and ranges. `value` is the current tag without quotes. */
export function matchesStrongly(tags: EntityTags, value: string): boolean {
  return tags === '*' || tags.some((tag) => !tag.isWeak && tag.value === value);
}
