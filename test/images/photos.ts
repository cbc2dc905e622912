/** Photos as cameras and programs write them, with the place where they were taken; byte by byte, after the standards. */

import { crc32 } from 'node:zlib';

export type Order = 'little' | 'big';

/** Latitude and longitude as they stand in the file: degrees, minutes and hundredths of seconds. */
const latitude = [48, 8, 2345];
const longitude = [11, 34, 6789];

/** A date and an altitude that stand in the directory of the place too. */
export const placeText = '2023:07:01';

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A block of Exif: orientation 6, a camera's name, the place, and an image of a thumbnail behind them. */
export function exif(order: Order = 'little', hasPlace = true): Uint8Array<ArrayBuffer> {
  const isLittle = order === 'little';
  const bytes = new Uint8Array(300);
  const view = new DataView(bytes.buffer);
  const entry = (at: number, tag: number, type: number, count: number, value: number | string) => {
    view.setUint16(at, tag, isLittle);
    view.setUint16(at + 2, type, isLittle);
    view.setUint32(at + 4, count, isLittle);
    if (typeof value === 'string') bytes.set(bytesOf(value), at + 8);
    else if (type === 3) view.setUint16(at + 8, value, isLittle);
    else view.setUint32(at + 8, value, isLittle);
  };
  const rationals = (at: number, [degrees = 0, minutes = 0, hundredths = 0]: readonly number[]) => {
    for (const [index, [over, under]] of [
      [degrees, 1],
      [minutes, 1],
      [hundredths, 100],
    ].entries()) {
      view.setUint32(at + index * 8, over ?? 0, isLittle);
      view.setUint32(at + index * 8 + 4, under ?? 0, isLittle);
    }
  };
  bytes.set(bytesOf(isLittle ? 'II' : 'MM'));
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, hasPlace ? 3 : 2, isLittle);
  entry(10, 0x010f, 2, 6, 220);
  entry(22, 0x0112, 3, 1, 6);
  if (hasPlace) entry(34, 0x8825, 4, 1, 60);
  view.setUint32(hasPlace ? 46 : 34, 240, isLittle);
  if (hasPlace) {
    view.setUint16(60, 5, isLittle);
    entry(62, 0x0001, 2, 2, 'N\0');
    entry(74, 0x0002, 5, 3, 140);
    entry(86, 0x0003, 2, 2, 'E\0');
    entry(98, 0x0004, 5, 3, 164);
    entry(110, 0x001d, 2, 11, 190);
    rationals(140, latitude);
    rationals(164, longitude);
    bytes.set(bytesOf(`${placeText}\0`), 190);
  }
  bytes.set(bytesOf('Canon\0'), 220);
  view.setUint16(240, 1, isLittle);
  entry(242, 0x0103, 3, 1, 6);
  return bytes;
}

export const xmpPacket =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="48,8.39N"/></x:xmpmeta>';

export function segment(marker: number, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return join(new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data);
}

/** 400 by 300 pixels as they are stored; the picture itself is noise. */
export function jpeg(...segments: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array([8, 300 >> 8, 300 & 255, 400 >> 8, 400 & 255, 1, 1, 0x11, 0]);
  const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 255);
  const scan = segment(0xda, new Uint8Array([1, 1, 0, 0, 63, 0]));
  return join(bytesOf('\xff\xd8'), ...segments, segment(0xc0, frame), scan, noise, bytesOf('\xff\xd9'));
}

export function exifSegment(block: Uint8Array): Uint8Array<ArrayBuffer> {
  return segment(0xe1, join(bytesOf('Exif\0\0'), block));
}

export function xmpSegment(packet = xmpPacket): Uint8Array<ArrayBuffer> {
  return segment(0xe1, join(bytesOf('http://ns.adobe.com/xap/1.0/\0'), bytesOf(packet)));
}

export function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = join(bytesOf(type), data);
  return join(number32(data.length), named, number32(crc32(named)));
}

/** 4 by 3 pixels. */
export function png(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const header = join(number32(4), number32(3), new Uint8Array([8, 2, 0, 0, 0]));
  return join(
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', header),
    ...chunks,
    chunk('IEND', new Uint8Array()),
  );
}

export function webp(
  ...chunks: readonly (readonly [type: string, data: Uint8Array])[]
): Uint8Array<ArrayBuffer> {
  const size = new Uint8Array([0x2c, 0, 0, 0, 3, 0, 0, 2, 0, 0]);
  const parts = [['VP8X', size] as const, ...chunks].map(([type, data]) => {
    const length = new Uint8Array([data.length & 255, data.length >> 8, 0, 0]);
    return join(bytesOf(type), length, data, new Uint8Array(data.length % 2));
  });
  const body = join(bytesOf('WEBP'), ...parts);
  return join(bytesOf('RIFF'), new Uint8Array([body.length & 255, body.length >> 8, 0, 0]), body);
}

function number32(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Whether anything of the place is left: a coordinate, the date or the packet. */
export function tellsPlace(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  const numbers = [2345, 6789].flatMap((value) => [
    String.fromCharCode(value & 255, value >> 8, 0, 0),
    String.fromCharCode(0, 0, value >> 8, value & 255),
  ]);
  return [...numbers, placeText, 'GPS', 'N\0\0\0', 'E\0\0\0'].some((part) => text.includes(latin(part)));
}

/** As the decoder, which is that of Windows, reads these bytes. */
function latin(text: string): string {
  return new TextDecoder('latin1').decode(bytesOf(text));
}
