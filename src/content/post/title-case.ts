import { lowerCase, upperCase } from './letters.ts';

/** Words that are small inside a title. */
const small = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);

/** A word begins with a letter or digit and ends before white space, a hyphen or a slash. */
const word = /[\p{N}\p{L}][^\t\n\f\r /-]*/gu;

/** A title as the AP style book writes it, which is what Hugo takes when nothing else is set. */
export function titleCase(text: string): string {
  return text.replace(word, (found, start: number) => {
    const end = start + found.length;
    const isInside = start > 0 && end < text.length;
    const isSmall = isInside && small.has(lowerCase(found)) && staysSmall(text, start, end);
    return isSmall ? lowerCase(found) : capitalised(found);
  });
}

/** Behind a space, hyphen or slash, but not behind a colon and not at the head of a compound. */
function staysSmall(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const beforeThat = text.charAt(start - 2) || text.charAt(0);
  return ' -/'.includes(before) && !':-'.includes(beforeThat) && (text[end] !== '-' || before === '-');
}

function capitalised(found: string): string {
  const [first = ''] = found;
  return upperCase(first) + found.slice(first.length);
}
