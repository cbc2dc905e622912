/** An image as browsers take it. */
export type EncodedImage = { bytes: Uint8Array<ArrayBuffer>; contentType: string };
