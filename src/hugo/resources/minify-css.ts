/** Makes style sheets shorter where nothing can change by it. */

/** A comment, a string, an address, or space. */
const parts =
  /(\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$))|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^"')]*\))|\s*([{};,])\s*|(\s+)/gis;

/** Leaves out comments, and space that separates nothing. A comment with `!`, such as a licence, stays. */
export function minifyCss(css: string): string {
  const short = css.replace(
    parts,
    (part, comment?: string, literal?: string, sign?: string, space?: string) => {
      if (comment !== undefined) return comment.startsWith('/*!') ? comment : '';
      if (literal !== undefined) return part;
      return sign ?? (space === undefined ? part : ' ');
    },
  );
  // Comments may have left space beside signs.
  return short
    .replace(parts, (part, _comment?: string, _literal?: string, sign?: string) => sign ?? part)
    .trim();
}
