import type { Addresses } from './addresses.ts';
import type { Attributes } from './tree-reader.ts';
import type { TreeWriter } from './tree-writer.ts';

/** The width of images: that of the column, up to 40rem. */
const copyAttributes: [string, string][] = [
  ['type', 'image/webp'],
  ['sizes', '(max-width: 40rem) 100vw, 40rem'],
];

/** Opens an image, with its smaller copies if there are any. An author's own `srcset` takes precedence. */
export function openImage(writer: TreeWriter, image: Attributes, addresses: Addresses): void {
  const isOwn = image.has('srcset') || writer.isWithin('picture');
  const srcset = isOwn ? undefined : addresses.smallerCopies(image.get('src') ?? '');
  if (srcset === undefined) {
    writer.open('img', image);
    return;
  }
  // A browser that does not know the format of the copies takes the image itself.
  writer.open('picture', new Map());
  writer.open('source', new Map([...copyAttributes, ['srcset', srcset]]));
  writer.open('img', image);
  writer.close('picture');
}
