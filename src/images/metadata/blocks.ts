/** Where an image stores what is known about it. */

import type { Span } from './spans.ts';

/** `data` is the chunk of PNG around it, whose checksum follows. */
export type Block = Span & { kind: 'exif' | 'xmp'; data?: Span };

/** The blocks in the first bytes of a JPEG, PNG or WebP image; none of other files. Linear. */
export function blocksIn(bytes: Uint8Array): Block[] {
  const start = textAt(bytes, 0, 12);
  if (start.startsWith('\xff\xd8')) return blocksInJpeg(bytes);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return blocksInPng(bytes);
  return /^RIFF.{4}WEBP$/s.test(start) ? blocksInWebp(bytes) : [];
}

const exifName = 'Exif\0';
const xmpNames = ['http://ns.adobe.com/xap/1.0/\0', 'http://ns.adobe.com/xmp/extension/\0'];

/** JPEG: segments before the picture itself. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.4 */
function blocksInJpeg(bytes: Uint8Array): Block[] {
  const blocks: Block[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // A fill byte, or a marker without a segment.
    if (marker === 0xff || marker === 0x01) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker === 0xda || marker === 0xd9 || length < 2) break;
    if (marker === 0xe1) blocks.push(...blockInSegment(bytes, { from: at + 4, to: at + 2 + length }));
    at += 2 + length;
  }
  return blocks;
}

function blockInSegment(bytes: Uint8Array, { from, to }: Span): Block[] {
  const head = textAt(bytes, from, Math.min(to, from + 40));
  // One more padding byte.
  if (head.startsWith(exifName)) return [{ kind: 'exif', from: from + exifName.length + 1, to }];
  const name = xmpNames.find((start) => head.startsWith(start));
  return name === undefined ? [] : [{ kind: 'xmp', from: from + name.length, to }];
}

const xmpKeyword = 'XML:com.adobe.xmp\0';

/** PNG: chunks, each with a checksum that must fit its data. https://www.w3.org/TR/png-3/#5DataRep */
function blocksInPng(bytes: Uint8Array): Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: Block[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const data = { from: at + 8, to: at + 8 + view.getUint32(at) };
    const type = textAt(bytes, at + 4, at + 8);
    const isXmp = type === 'iTXt' && textAt(bytes, data.from, data.from + xmpKeyword.length) === xmpKeyword;
    if (type === 'eXIf') blocks.push({ kind: 'exif', ...data, data });
    if (isXmp) blocks.push({ kind: 'xmp', from: data.from + xmpKeyword.length, to: data.to, data });
    at = data.to + 4;
  }
  return blocks;
}

/** WebP: chunks of even length. https://developers.google.com/speed/webp/docs/riff_container */
function blocksInWebp(bytes: Uint8Array): Block[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: Block[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = textAt(bytes, at, at + 4);
    const size = view.getUint32(at + 4, true);
    const data = { from: at + 8, to: at + 8 + size };
    if (type === 'EXIF') blocks.push({ kind: 'exif', ...afterName(bytes, data) });
    if (type === 'XMP ') blocks.push({ kind: 'xmp', ...data });
    at = data.to + (size % 2);
  }
  return blocks;
}

/** Skips the name that Exif has in JPEG: some programs write it in WebP too. */
function afterName(bytes: Uint8Array, { from, to }: Span): Span {
  const hasName = textAt(bytes, from, from + 4) === 'Exif';
  return { from: hasName ? from + 6 : from, to };
}

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
