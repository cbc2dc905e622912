import type { EncodedImage, PictureStep } from '../content/images.ts';

/** Makes images of images. */
export interface ImageResizer {
  /** Throws when the image cannot be read. */
  resize(
    image: ReadableStream<Uint8Array>,
    steps: readonly PictureStep[],
    output: Output,
  ): Promise<EncodedImage>;
}

/** The media type that is wanted, where it can be made. */
export type Output = { contentType: string; quality?: number | undefined };

const webp = 'image/webp';

/** Formats that Cloudflare writes. */
const formats = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;

/** Cloudflare Images, without metadata. https://developers.cloudflare.com/images/optimization/binding/ */
export function cloudflareImages(binding: ImagesBinding): ImageResizer {
  return {
    async resize(image, steps, { contentType, quality }) {
      const format = formats.find((each) => each === contentType) ?? webp;
      const changed = steps.reduce((made, step) => made.transform(transformOf(step)), binding.input(image));
      const result = await changed.output({ format, ...(quality && { quality }) });
      return { bytes: new Uint8Array(await result.response().arrayBuffer()), contentType: format };
    },
  };
}

function transformOf(step: PictureStep): ImageTransform {
  if ('rotate' in step) return step;
  if ('part' in step) return { trim: step.part };
  if (step.fit === 'scale-down') return step;
  const { gravity, ...others } = step;
  if (gravity === undefined || gravity === 'auto') return { ...others, ...(gravity && { gravity }) };
  return { ...others, gravity: { ...gravity, mode: 'remainder' } };
}
