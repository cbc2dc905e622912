/** Notes of cameras and programs in an image: the tags of Exif that Hugo tells, under its names. */

import type { ImageTags, TagValue } from '../../content/images.ts';
import { blocksIn } from './blocks.ts';
import { readTiff, type Tiff, typeSizes } from './tiff.ts';

/** By number. Tags of the place, of the camera's own number, and those that Hugo leaves out are not here. */
const names: ReadonlyMap<number, string> = new Map(
  [
    '10e ImageDescription 10f Make 110 Model 112 Orientation 131 Software 132 ModifyDate 13b Artist 13c HostComputer 213 YCbCrPositioning',
    '8298 Copyright 829a ExposureTime 829d FNumber 8824 SpectralSensitivity 8827 ISO 8830 SensitivityType',
    '8832 RecommendedExposureIndex 9003 DateTimeOriginal 9004 CreateDate 9010 OffsetTime 9011 OffsetTimeOriginal',
    '9012 OffsetTimeDigitized 9101 ComponentsConfiguration 9201 ShutterSpeedValue 9202 ApertureValue 9203 BrightnessValue 9204 ExposureCompensation',
    '9205 MaxApertureValue 9206 SubjectDistance 9208 LightSource 920a FocalLength 9290 SubSecTime',
    '9291 SubSecTimeOriginal 9292 SubSecTimeDigitized a300 FileSource a301 SceneType a401 CustomRendered a404 DigitalZoomRatio',
    'a405 FocalLengthIn35mmFormat a406 SceneCaptureType a407 GainControl a40c SubjectDistanceRange a420 ImageUniqueID a430 OwnerName a432 LensInfo',
    'a433 LensMake a434 LensModel',
  ]
    .join(' ')
    .matchAll(/(\w+) (\w+)/g)
    .map(([, number = '', name = '']) => [Number.parseInt(number, 16), name] as const),
);

const exifDirectory = 0x8769;

/** Characters of one text, and values of one tag. */
const longest = 200;
const mostValues = 8;

/** The tags in the first bytes of an image; undefined if there are none. */
export function cameraTags(bytes: Uint8Array): ImageTags | undefined {
  const block = blocksIn(bytes).find(({ kind }) => kind === 'exif');
  const inBlock = block ? bytes.subarray(block.from, block.to) : new Uint8Array();
  const tiff = inBlock.length < 8 ? null : readTiff(inBlock);
  if (tiff === null) return undefined;
  const { entries } = tiff.directory(tiff.number(4, 4));
  const further = entries.find((entry) => tiff.number(entry, 2) === exifDirectory);
  const inside = further === undefined ? [] : tiff.directory(tiff.number(further + 8, 4)).entries;
  const tags: ImageTags = {};
  for (const entry of [...entries, ...inside]) {
    const name = names.get(tiff.number(entry, 2));
    const value = name && valueOfEntry(tiff, entry, name);
    if (name && value !== undefined) tags[name] = value;
  }
  return Object.keys(tags).length > 0 ? tags : undefined;
}

function valueOfEntry(tiff: Tiff, entry: number, name: string): TagValue | undefined {
  const [type, count] = [tiff.number(entry + 2, 2), tiff.number(entry + 4, 4)];
  const size = (typeSizes[type] ?? 0) * count;
  const at = size > 4 ? tiff.number(entry + 8, 4) : entry + 8;
  if (size === 0 || at + size > tiff.bytes.length) return undefined;
  if (type === 2) return textIn(tiff.bytes.subarray(at, at + Math.min(count, longest)));
  const values = Array.from({ length: Math.min(count, mostValues) }, (_, index) =>
    numberIn(tiff, type, at, index),
  );
  if (values.length > 1) return values.map(written).join(' ');
  const [value = 0] = values;
  // Two tags are stored as logarithms.
  if (name === 'ShutterSpeedValue') return 2 ** -decimal(value);
  if (name === 'ApertureValue' || name === 'MaxApertureValue') return 2 ** (decimal(value) / 2);
  return value;
}

/** A text of bytes up to the first zero. */
function textIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}

function numberIn(tiff: Tiff, type: number, at: number, index: number): number | readonly [number, number] {
  const place = at + index * (typeSizes[type] ?? 1);
  const signed = (value: number) => value | 0;
  if (type === 5) return [tiff.number(place, 4), tiff.number(place + 4, 4)];
  if (type === 10) return [signed(tiff.number(place, 4)), signed(tiff.number(place + 4, 4))];
  if (type === 3) return tiff.number(place, 2);
  if (type === 4) return tiff.number(place, 4);
  return type === 9 ? signed(tiff.number(place, 4)) : (tiff.bytes[place] ?? 0);
}

function written(value: number | readonly [number, number]): string {
  return typeof value !== 'number' && value[1] === 0 ? 'undef' : String(decimal(value));
}

function decimal(value: number | readonly [number, number]): number {
  if (typeof value === 'number') return value;
  return value[1] === 0 ? 0 : value[0] / value[1];
}
