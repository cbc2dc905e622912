import type { EncodedImage } from '../content/encoded-image.ts';

/** Makes images smaller. */
export interface ImageResizer {
  /** The image in so many pixels across, its shape kept. Throws when it cannot be read. */
  resize(image: ReadableStream<Uint8Array>, width: number): Promise<EncodedImage>;
}
