import { imageSize } from 'image-size';

/** Bytes of an image that are read to find its size and its location. */
export const imageHead = 256 * 1024;

export function isImage(key: string): boolean {
  return /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(key);
}

/** The size in pixels; null if it cannot be read, since the image may still be shown. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length === 0) return null;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return null;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  }
}
