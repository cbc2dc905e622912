/** Pixels of a PNG: https://www.w3.org/TR/png-3/ */

import { readAtMost } from '../http/read-at-most.ts';

type Header = { width: number; height: number; depth: number; colorType: number };

/** Samples of a pixel, by the type of colour: grey, colours, a place in the palette; with alpha grey, colours. */
const samplesOf = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/**
 * Red, green, blue and alpha of each pixel, 0 to 255; of deeper pixels the upper bytes. Throws a `TypeError` for bytes that
 * are no whole PNG, for an interlaced one, and for one of more than `most` pixels.
 */
export async function readPng(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const { header, palette, clear, data } = readChunks(bytes);
  const bits = (samplesOf.get(header.colorType) ?? 0) * header.depth;
  const size = header.width * header.height;
  check(bits > 0 && size > 0 && size <= most);
  const length = 1 + Math.ceil((header.width * bits) / 8);
  const inflated = new Blob(data).stream().pipeThrough(new DecompressionStream('deflate'));
  const rows = (await readAtMost(inflated, length * header.height)) ?? new Uint8Array();
  check(rows.length === length * header.height);
  for (let at = 0; at < rows.length; at += length) undoFilter(rows, at, length, Math.ceil(bits / 8));
  return pixelsOf(rows, length, header, { palette, clear });
}

function readChunks(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  check(bytes.length > 33 && view.getUint32(0) === 0x89504e47 && bytes[28] === 0);
  const [depth = 0, colorType = 0] = bytes.subarray(24);
  const header: Header = { width: view.getUint32(16), height: view.getUint32(20), depth, colorType };
  const chunks: { name: string; body: Uint8Array<ArrayBuffer> }[] = [];
  for (let at = 33; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, body: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name).map(({ body }) => body);
  const [palette = new Uint8Array()] = named('PLTE');
  const [clear = new Uint8Array()] = named('tRNS');
  return { header, palette, clear, data: named('IDAT') };
}

/** A byte of a row is stored as the difference from what bytes to the left and above suggest. */
function undoFilter(rows: Uint8Array, at: number, length: number, step: number): void {
  const filter = rows[at];
  for (let i = 1; i < length; i++) {
    const to = at + i;
    const left = i > step ? (rows[to - step] ?? 0) : 0;
    const up = rows[to - length] ?? 0;
    const corner = i > step ? (rows[to - length - step] ?? 0) : 0;
    let guess = 0;
    if (filter === 1) guess = left;
    else if (filter === 2) guess = up;
    else if (filter === 3) guess = (left + up) >> 1;
    else if (filter === 4) guess = nearest(left, up, corner);
    rows[to] = (rows[to] ?? 0) + guess;
  }
}

/** The one of the three that is nearest to `left + up - corner`. */
function nearest(left: number, up: number, corner: number): number {
  const byLeft = Math.abs(up - corner);
  const byUp = Math.abs(left - corner);
  const byCorner = Math.abs(left + up - 2 * corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

type Extras = { palette: Uint8Array; clear: Uint8Array };

function pixelsOf(rows: Uint8Array, length: number, header: Header, extras: Extras): Uint8Array {
  const { width, height, depth, colorType } = header;
  const samples = samplesOf.get(colorType) ?? 0;
  const table = samples === 1 ? tableOf(header, extras) : undefined;
  const pixels = new Uint8Array(width * height * 4).fill(255);
  const bytes = depth / 8;
  for (let pixel = 0, to = 0; pixel < width * height; pixel++, to += 4) {
    const bit = (pixel % width) * samples * depth;
    const at = Math.floor(pixel / width) * length + 1 + (bit >> 3);
    const value = rows[at] ?? 0;
    if (table) {
      const from = (depth < 8 ? (value >> (8 - depth - (bit & 7))) & (2 ** depth - 1) : value) * 4;
      for (let i = 0; i < 4; i++) pixels[to + i] = table[from + i] ?? 0;
      continue;
    }
    const isGrey = samples === 2;
    for (let i = 0; i < 3; i++) pixels[to + i] = isGrey ? value : (rows[at + i * bytes] ?? 0);
    if (colorType !== 2) pixels[to + 3] = rows[at + (samples - 1) * bytes] ?? 0;
    else if (isClear(pixels, to, extras)) pixels[to + 3] = 0;
  }
  return pixels;
}

/** Red, green, blue and alpha of each value that a pixel of one sample may have. */
function tableOf({ depth, colorType }: Header, { palette, clear }: Extras): Uint8Array {
  const table = new Uint8Array(1024).fill(255);
  const isGrey = colorType === 0;
  for (let value = 0; value < 256; value++) {
    if (isGrey) table.fill((value * 255) / (2 ** Math.min(depth, 8) - 1), value * 4, value * 4 + 3);
    else table.set(palette.subarray(value * 3, value * 3 + 3), value * 4);
    if (isGrey ? value === clear[1] : value < clear.length)
      table[value * 4 + 3] = isGrey ? 0 : (clear[value] ?? 0);
  }
  return table;
}

/** One colour may be named that does not show. */
function isClear(pixels: Uint8Array, at: number, { clear }: Extras): boolean {
  return clear.length > 0 && [0, 1, 2].every((i) => pixels[at + i] === clear[i * 2 + 1]);
}

function check(isSound: boolean): void {
  if (!isSound)
    throw new TypeError('Cannot read the pixels of the picture: it must be a whole PNG of its size');
}
