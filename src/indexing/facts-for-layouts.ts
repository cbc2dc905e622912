import type { ForLayouts } from '../catalog/for-layouts.ts';
import { present } from '../content/data/mapping.ts';
import type { PageParams } from '../content/layouts/page-facts.ts';
import type { Post } from '../content/post/post.ts';

/** Characters of front matter, as JSON, that the catalog keeps for the owner's layouts. */
const mostOfParams = 100_000;

/** `params` of front matter is among the fields themselves, and `cascade` belongs to other pages. */
export function forLayouts({ params, publishDate, expiryDate, build, body }: Post): ForLayouts {
  const own = [...params].filter(([name]) => name !== 'params' && name !== 'cascade');
  // Values of front matter are plain.
  const kept = Object.fromEntries(own) as PageParams;
  const isKept = own.length > 0 && JSON.stringify(kept).length <= mostOfParams;
  return {
    ...(isKept && { params: kept }),
    ...present({ publishDate, expiryDate, build }),
    ...(body.trim() === '' && { isEmpty: true as const }),
  };
}
