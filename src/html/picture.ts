import type { Addresses } from './addresses.ts';
import type { Attributes } from './tree-reader.ts';
import type { TreeWriter } from './tree-writer.ts';

/** How wide images are shown: as the column, up to its 40rem. */
const copyAttributes: [string, string][] = [
  ['type', 'image/webp'],
  ['sizes', '(max-width: 40rem) 100vw, 40rem'],
];

/** Opens an image, with smaller copies of it where there are any. An author who offers copies knows better. */
export function openImage(writer: TreeWriter, image: Attributes, addresses: Addresses): void {
  const isOwn = image.has('srcset') || writer.isWithin('picture');
  const srcset = isOwn ? undefined : addresses.smallerCopies(image.get('src') ?? '');
  if (srcset === undefined) {
    writer.open('img', image);
    return;
  }
  // A browser that does not know the copies' format takes the image itself.
  writer.open('picture', new Map());
  writer.open('source', new Map([...copyAttributes, ['srcset', srcset]]));
  writer.open('img', image);
  writer.close('picture');
}
