import type { EncodedImage } from '../content/images.ts';

/** Makes images smaller. */
export interface ImageResizer {
  /** The image in so many pixels across, its shape kept. Throws when it cannot be read. */
  resize(image: ReadableStream<Uint8Array>, width: number): Promise<EncodedImage>;
}

const contentType = 'image/webp';

/** Cloudflare Images. What an image tells besides the picture is not passed on. https://developers.cloudflare.com/images/optimization/binding/ */
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
