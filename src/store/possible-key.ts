const encoder = new TextEncoder();

/**
 * Whether storage can have a file of this name at all.
 * Asking for any other name is an error on the platform, while the honest answer is that there is no such file.
 */
export function isPossibleKey(key: string, maxBytes: number): boolean {
  if (key === '' || key === '.' || key === '..') return false;
  return key.isWellFormed() && encoder.encode(key).byteLength <= maxBytes;
}
