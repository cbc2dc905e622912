/** Makes style sheets shorter where nothing can change by it. */

import { remembered } from '../../content/remembered.ts';

/** A comment, a string, an address, a sign, or space. Each may be cut off by the end. */
const parts =
  /(\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$))|("(?:[^"\\\n]|\\.)*(?:"|$|\n)|'(?:[^'\\\n]|\\.)*(?:'|$|\n)|url\([^"')]*(?:\)|$|(?=["'])))|\s*(?:;\s*(?=\})|([{};,])\s*)|(\s+)/gis;

/** Leaves out comments, and space that separates nothing. A comment with `!`, such as a licence, stays. */
export const minifyCss = remembered(shortened, { most: 8, longest: 262_144 });

function shortened(css: string): string {
  const short = css.replace(
    parts,
    (part, comment?: string, literal?: string, sign?: string, space?: string) => {
      if (comment !== undefined) return comment.startsWith('/*!') ? comment : '';
      if (literal !== undefined) return part;
      return sign ?? (space === undefined ? '' : ' ');
    },
  );
  // Comments may have left space beside signs.
  const isClean = !css.includes('/*');
  return (isClean ? short : short.replace(parts, withoutSpace)).trim();
}

function withoutSpace(
  _part: string,
  comment?: string,
  literal?: string,
  sign?: string,
  space?: string,
): string {
  return comment ?? literal ?? sign ?? (space === undefined ? '' : ' ');
}
