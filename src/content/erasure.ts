/** A part of a file that visitors get other bytes for: zeros, or as many as `bytes` has (in hex). It never changes a length. */
export type Erasure = { at: number; length: number; bytes?: string };
