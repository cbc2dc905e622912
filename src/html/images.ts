import type { Addresses } from './addresses.ts';

/**
 * Completes the images of one page. A known size reserves their space, and all but the first load when they
 * come near the screen. Attributes that the author wrote stay.
 */
export function imageCompleter({ imageSize }: Addresses): (attributes: Map<string, string>) => void {
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
