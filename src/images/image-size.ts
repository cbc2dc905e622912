import { imageSize } from 'image-size';

/** How much of an image is read for its size and for what it tells of a place, in bytes. */
export const imageHead = 256 * 1024;

export function isImage(key: string): boolean {
  return /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(key);
}

/** An image that cannot be measured is still an image. */
export function sizeOf(file: { key: string; bytes: Uint8Array }): {
  image?: { width: number; height: number };
} {
  if (!isImage(file.key) || file.bytes.length === 0) return {};
  try {
    const { width, height, orientation = 1 } = imageSize(file.bytes);
    if (!(width > 0 && height > 0)) return {};
    return { image: orientation > 4 ? { width: height, height: width } : { width, height } };
  } catch {
    return {};
  }
}
