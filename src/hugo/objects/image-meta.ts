/** Notes of a camera in a picture: https://gohugo.io/methods/resource/meta/. The place is never told. */

import type { TagValue } from '../../content/images.ts';
import { goTime } from '../../templates/go-time.ts';
import { Dict, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import type { ResourceView } from '../resources/resource-view.ts';
import { members } from './page-view.ts';

/** Of `.Meta`, and of `.Exif` before it. */
const metaType: ObjectType<ResourceView> = {
  name: 'meta.MetaInfo',
  members: members<ResourceView>({
    Lat: () => 0,
    Long: () => 0,
    Date: dateOf,
    Orientation: ({ facts: { file } }) => BigInt(Number(file?.tags?.['Orientation'] ?? 0)),
    Exif: tagsOf,
    Tags: tagsOf,
    IPTC: () => new Dict([]),
    XMP: () => new Dict([]),
  }),
};

type Ratio = readonly [over: number, under: number];

const ratioType: ObjectType<Ratio> = {
  name: '*imagemeta.rat[uint32]',
  print: ([over, under]) => (under === 1 ? String(over) : `${over}/${under}`),
  members: members<Ratio>({
    Num: ([over]) => BigInt(over),
    Den: ([, under]) => BigInt(under),
    Float64: ([over, under]) => (under === 0 ? 0 : over / under),
    String: ([over, under]) => (under === 1 ? String(over) : `${over}/${under}`),
  }),
};

export function imageMeta(resource: ResourceView): Value {
  return new TypedObject(metaType, resource);
}

function tagsOf({ facts: { file, isPosts } }: ResourceView): Value {
  const entries = Object.entries(file?.tags ?? {}).map(([name, value]): [string, Value] => [
    name,
    typeof value === 'string' && isPosts ? marked(value) : valueOfTag(value),
  ]);
  return new Dict(entries);
}

function valueOfTag(value: TagValue): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  const [over, under] = value;
  const shared = Math.max(1, greatestDivisor(Math.abs(over), Math.abs(under)));
  return new TypedObject(ratioType, [over / shared, under / shared]);
}

function greatestDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** When the picture was taken, by the clock of the camera. */
function dateOf({ facts: { file } }: ResourceView): Value {
  const { DateTimeOriginal, CreateDate, ModifyDate } = file?.tags ?? {};
  const written = [DateTimeOriginal, CreateDate, ModifyDate].find((date) => typeof date === 'string') ?? '';
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(String(written)) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${time}Z`);
  return goTime(Number.isNaN(at) ? undefined : at, { timeZone: 'UTC' });
}
