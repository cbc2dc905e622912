import type { EncodedImage, PictureOrder } from '../content/images.ts';

/** Makes images smaller. */
export interface ImageResizer {
  /**
   * Resizes the image to a width and keeps its proportions, unless `shape` says another height. Throws when the image
   * cannot be read.
   */
  resize(image: ReadableStream<Uint8Array>, width: number, shape?: Shape): Promise<EncodedImage>;
}

export type Shape = Pick<PictureOrder, 'fit' | 'rotate'> & { height: number; contentType: string };

const webp = 'image/webp';

/** Formats that Cloudflare writes. */
const formats = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;

/** Cloudflare Images, without metadata. https://developers.cloudflare.com/images/optimization/binding/ */
export function cloudflareImages(binding: ImagesBinding): ImageResizer {
  return {
    async resize(image, width, shape) {
      const { height, rotate, fit = 'scale-down' } = shape ?? {};
      const format = formats.find((each) => each === shape?.contentType) ?? webp;
      const result = await binding
        .input(image)
        .transform({ width, fit, ...(height && { height }), ...(rotate && { rotate }) })
        .output({ format });
      return { bytes: new Uint8Array(await result.response().arrayBuffer()), contentType: format };
    },
  };
}
