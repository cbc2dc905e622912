import type { EncodedImage } from '../content/images.ts';

/** Makes images smaller. */
export interface ImageResizer {
  /** Resizes the image to a width and keeps its proportions. Throws when the image cannot be read. */
  resize(image: ReadableStream<Uint8Array>, width: number): Promise<EncodedImage>;
}

const contentType = 'image/webp';

/** Cloudflare Images, without metadata. https://developers.cloudflare.com/images/optimization/binding/ */
export function cloudflareImages(binding: ImagesBinding): ImageResizer {
  return {
    async resize(image, width) {
      const result = await binding
        .input(image)
        .transform({ width, fit: 'scale-down' })
        .output({ format: contentType });
      return { bytes: new Uint8Array(await result.response().arrayBuffer()), contentType };
    },
  };
}
