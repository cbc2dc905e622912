/** The policy for a post's own HTML under the owner's layouts. */

import { safePolicy } from './allow-list.ts';
import type { AttributeRule, ElementRule, Policy } from './policy.ts';
import { unsafePolicy } from './unsafe-policy.ts';

/** As everywhere, and attributes that only the owner's styles and scripts read. */
const strict: Policy = { ...safePolicy, attribute: withData };

/** The pages' policy allows styles there, so those of a post stay. */
const lenient: Policy = { ...unsafePolicy, element: withDocument, attribute: withStyle };

/** Browsers ignore these in a page, but Hugo does not where it ends a summary. Their attributes would be the page's. */
const ofDocument = new Set(['html', 'head', 'body']);

export function ownPolicy(isUnsafe: boolean): Policy {
  return isUnsafe ? lenient : strict;
}

/** For texts of posts that templates declare safe. Links in the head that tell something and load nothing stay too. */
export function declaredPolicy(isUnsafe: boolean): Policy {
  const own = ownPolicy(isUnsafe);
  return {
    ...own,
    element: (name) => (name === 'link' ? 'keep' : own.element(name)),
    attribute: (element, name, value) =>
      element === 'link' ? ofLink(name, value) : own.attribute(element, name, value),
  };
}

const telling = new Set('alternate author canonical license me next prev'.split(' '));

function ofLink(name: string, value: string): AttributeRule {
  if (name === 'rel') {
    const isTelling = value
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .every((word) => telling.has(word));
    return isTelling ? 'keep' : 'drop';
  }
  if (name === 'href') return 'address';
  return /^(?:type|title|hreflang|lang|media)$/.test(name) ? 'keep' : 'drop';
}

/** Names of words alone, or of data: attributes that libraries run have a dash or another sign. */
function withData(element: string, name: string, value: string): AttributeRule {
  const rule = safePolicy.attribute(element, name, value);
  const isPlain = /^(?:[a-z]+|data-[a-z\d_.-]+)$/.test(name) && element !== 'input';
  return rule === 'drop' && isPlain ? unsafePolicy.attribute(element, name, value) : rule;
}

function withDocument(name: string): ElementRule {
  return ofDocument.has(name) ? 'keep' : unsafePolicy.element(name);
}

function withStyle(element: string, name: string, value: string): AttributeRule {
  if (ofDocument.has(element)) return 'drop';
  return name === 'style' ? 'keep' : unsafePolicy.attribute(element, name, value);
}
