/** The longest label that CommonMark allows. */
const longest = 999;

/**
 * The label of a link, normalized as marked normalizes labels of definitions, so that the two match. Empty
 * when the label is too long or blank.
 */
export function labelOf(text: string): string {
  if (text.length > longest) return '';
  return text.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase();
}

/** `[label]` at `at`, normalized, and where it ends; null when there is none. */
export function readLabel(source: string, at: number): { label: string; end: number } | null {
  if (source.charAt(at) !== '[') return null;
  for (let end = at + 1; end < source.length && end - at <= longest + 1; end++) {
    const character = source.charAt(end);
    if (character === ']') return { label: labelOf(source.slice(at + 1, end)), end: end + 1 };
    if (character === '[') return null;
    if (character === '\\') end++;
  }
  return null;
}
