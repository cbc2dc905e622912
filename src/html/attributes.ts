import type { Addresses, AddressRole } from './addresses.ts';
import { anchorOf } from './anchor.ts';
import { attributeText, type OutputsByMark } from './output-marks.ts';
import type { Policy } from './policy.ts';
import { safeSrcset } from './srcset.ts';
import type { Attributes } from './tree-reader.ts';

/** The attributes that an element keeps; null when the element lacks a required one and is removed. */
export type AttributeFilter = (element: string, written: Attributes) => Attributes | null;

/** The attribute filter of one page. It must see the elements in their order. */
export function attributeFilter(
  policy: Policy,
  outputs: OutputsByMark,
  addresses: Addresses,
): AttributeFilter {
  const completeImage = imageCompleter(addresses);
  return (element, written) => {
    const kept = new Map<string, string>();
    for (const [name, marked] of written) {
      const value = name === 'id' ? idText(marked, outputs) : attributeText(marked, outputs);
      const safe = safeValue(policy, addresses, element, name, value);
      if (safe !== null) kept.set(name, safe);
    }
    if (element === 'img') completeImage(kept);
    if (kept.has('target')) closeOpener(kept);
    return element === 'input' ? policy.input(kept) : kept;
  };
}

/** The text of a heading's id with its marks replaced: the id was made before the outputs were known. */
function idText(marked: string, outputs: OutputsByMark): string {
  const value = attributeText(marked, outputs);
  return value === marked ? value : anchorOf(value) || 'heading';
}

function safeValue(
  policy: Policy,
  { write }: Addresses,
  element: string,
  name: string,
  value: string,
): string | null {
  const role = roleOf(element, name);
  switch (policy.attribute(element, name, value)) {
    case 'keep':
      return value;
    case 'address':
      return write(value, role);
    case 'addresses':
      return safeSrcset(value, (address) => write(address, role));
    case 'drop':
      return null;
  }
}

function roleOf(element: string, name: string): AddressRole {
  if (element === 'a' && name === 'href') return 'link';
  return element === 'img' && name === 'src' ? 'image' : 'other';
}

/** Allows only a new window as a target, and that window gets no access to this one. */
function closeOpener(attributes: Map<string, string>): void {
  if (attributes.get('target') !== '_blank') {
    attributes.delete('target');
    return;
  }
  const rel = (attributes.get('rel') ?? '').split(/\s+/).filter((word) => word !== '' && word !== 'noopener');
  attributes.set('rel', [...rel, 'noopener'].join(' '));
}

/**
 * Completes the images of one page. A known size reserves their space, and all but the first load when they
 * come near the screen. Attributes that the author wrote stay.
 */
function imageCompleter({ imageSize }: Addresses): (attributes: Map<string, string>) => void {
  let isFirst = true;
  return (attributes) => {
    const size = imageSize(attributes.get('src') ?? '');
    if (size !== undefined && !attributes.has('width') && !attributes.has('height')) {
      attributes.set('width', String(size.width));
      attributes.set('height', String(size.height));
    }
    if (!isFirst && !attributes.has('loading')) attributes.set('loading', 'lazy');
    if (!attributes.has('decoding')) attributes.set('decoding', 'async');
    isFirst = false;
  };
}
