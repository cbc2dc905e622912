/** The structure of TIFF files, in which Exif is stored. */

/** Bytes of one value, by the number of its type. */
export const typeSizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** Bytes of one directory entry. */
const entrySize = 12;

export type Tiff = {
  readonly bytes: Uint8Array;
  /** An unsigned number of 2 or 4 bytes; 0 beyond the end. */
  number(at: number, size: 2 | 4): number;
  /** Offsets of the directory's entries, and the offset of its end. */
  directory(at: number): { entries: number[]; end: number };
};

/** Null for a block that is not TIFF. */
export function readTiff(block: Uint8Array): Tiff | null {
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42) return null;
  const number = (at: number, size: 2 | 4) => {
    if (at + size > view.byteLength) return 0;
    return size === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle);
  };
  const directory = (at: number) => {
    const fitting = Math.max(0, Math.floor((view.byteLength - at - 2) / entrySize));
    const count = Math.min(number(at, 2), fitting);
    const entries = Array.from({ length: count }, (_, index) => at + 2 + index * entrySize);
    return { entries, end: at + 2 + count * entrySize };
  };
  return { bytes: block, number, directory };
}
