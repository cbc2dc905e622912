import type { Addresses } from './addresses.ts';

/**
 * Completes the images of one page: a known size keeps their space free, and all but the first are loaded when they come
 * near the screen. What the author wrote stays.
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
