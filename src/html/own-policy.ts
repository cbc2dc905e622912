/** What a post's own HTML may hold under the owner's layouts. */

import { safePolicy } from './allow-list.ts';
import type { AttributeRule, Policy } from './policy.ts';
import { unsafePolicy } from './unsafe-policy.ts';

/** As everywhere, and data for the scripts of the owner. */
const strict: Policy = { ...safePolicy, attribute: withData };

/** The pages' policy allows styles there, so those of a post stay. */
const lenient: Policy = { ...unsafePolicy, attribute: withStyle };

export function ownPolicy(isUnsafe: boolean): Policy {
  return isUnsafe ? lenient : strict;
}

function withData(element: string, name: string, value: string): AttributeRule {
  return /^data-[a-z\d_.-]+$/.test(name) ? 'keep' : safePolicy.attribute(element, name, value);
}

function withStyle(element: string, name: string, value: string): AttributeRule {
  return name === 'style' ? 'keep' : unsafePolicy.attribute(element, name, value);
}
