import type { ImageResizer } from './resizer.ts';

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
