import { imageSize } from 'image-size';

/** Bytes of an image that are read to find its size and its location. */
export const imageHead = 256 * 1024;

export function isImage(key: string): boolean {
  return /\.(?:avif|bmp|gif|heic|heif|ico|jpe?g|jxl|png|svg|tiff?|webp)$/i.test(key);
}

/** The size in pixels; absent if it cannot be read, since the image may still be shown. */
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
