/**
 * Ends a formatting element in which blocks began, such as `<b>x<p>y</b>z`. As in browsers, the element then
 * encloses the content before each block, and is reopened around the content inside it.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#adoption-agency-algorithm
 */

import { closingTag, isFormatting, type Open, openingTag } from './open-elements.ts';
import { isSpecial } from './structure.ts';

/**
 * `within` holds the open elements inside, the last one a block. Changes `parts` at the tags of these blocks.
 * Returns the elements that end.
 */
export function divide(divided: Open, within: readonly Open[], parts: string[]): Open[] {
  const ended = [divided];
  let between: Open[] = [];
  for (const entry of within) {
    if (!isSpecial(entry.name)) {
      between.push(entry);
    } else if (entry.tags === 'written') {
      const anew = between.filter(({ name, tags }) => tags === 'written' && isFormatting(name));
      const closing = [divided, ...between].reverse().map(closingTag);
      entry.before += closing.join('') + anew.map(openingTag).join('');
      entry.after = openingTag(divided) + entry.after;
      parts[entry.part] = entry.before + openingTag(entry) + entry.after;
      ended.push(...between.filter(({ name }) => !isFormatting(name)));
      between = [];
    }
  }
  parts.push(closingTag(divided));
  return ended;
}

/** How many characters `divide` may repeat. */
export function lengthOfCopies(divided: Open, within: readonly Open[]): number {
  return within.reduce((sum, entry) => sum + openingTag(isSpecial(entry.name) ? divided : entry).length, 0);
}
