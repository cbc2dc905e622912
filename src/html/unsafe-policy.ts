/**
 * The policy when the site's owner lifts the allow-list. It still removes scripts, event handlers, anything
 * that loads or sends by itself, and anything that changes how the rest of the page is read.
 */

import type { AttributeRule, ElementRule, Policy } from './policy.ts';

/** Scripts of any form, and elements whose content browsers read by special rules. */
const dropped = new Set(
  (
    'animate animatemotion animatetransform set script style template title applet frameset ' +
    'noembed noframes noscript object plaintext xmp'
  ).split(' '),
);

/** These elements apply to the whole document. */
const unwrapped = new Set('base body embed fencedframe frame head html link meta portal'.split(' '));

const addresses = new Set(['background', 'cite', 'data', 'href', 'longdesc', 'poster', 'src', 'xlink:href']);

/** Addresses to which forms send, attributes that run code, and styles: the pages' policy blocks these. */
const forbidden = new Set(['action', 'formaction', 'http-equiv', 'ping', 'srcdoc', 'style', 'xml:base']);

/** On other elements a name becomes a property of `document`. */
const named = new Set(['a', 'button', 'details', 'input', 'select', 'slot', 'textarea']);

/** These would tell other hosts whole addresses. Addresses of previews are secrets. */
const tellsAll = /^(?:unsafe-url|no-referrer-when-downgrade)$/i;

export const unsafePolicy: Policy = { dropped, element, attribute, input: (attributes) => attributes };

function element(name: string): ElementRule {
  if (dropped.has(name)) return 'drop';
  return unwrapped.has(name) || !/^[a-z][a-z\d-]*$/.test(name) ? 'unwrap' : 'keep';
}

function attribute(element: string, name: string, value: string): AttributeRule {
  if (!/^[a-z][a-z\d:._-]*$/.test(name) || name.startsWith('on') || forbidden.has(name)) return 'drop';
  if (name === 'name' && !named.has(element)) return 'drop';
  if (name === 'id' && !/^\S+$/.test(value)) return 'drop';
  if (name === 'referrerpolicy' && tellsAll.test(value)) return 'drop';
  if (addresses.has(name)) return 'address';
  if (name === 'srcset') return 'addresses';
  return mayRun(value) ? 'drop' : 'keep';
}

/** Whether the value looks like a program's address: an unknown attribute might hold one. */
function mayRun(value: string): boolean {
  return /^(?:javascript|vbscript|data):/i.test(value.replace(/[^!-~]/g, ''));
}
