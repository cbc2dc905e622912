/** https://gohugo.io/methods/resource/mediatype/ */

import type { MediaType } from '../../content/site/media-types.ts';
import { mediaType } from '../../http/media-type.ts';
import { type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { members } from './page-view.ts';

const mediaTypeType: ObjectType<MediaType> = {
  name: 'media.Type',
  print: ({ type }) => type,
  members: members<MediaType>({
    Type: ({ type }) => type,
    MainType: ({ mainType }) => mainType,
    SubType: ({ subType }) => subType,
    Suffixes: ({ suffixes }) => suffixes,
    FirstSuffix: ({ suffixes, delimiter }) =>
      new TypedObject(suffixType, { suffix: suffixes[0] ?? '', delimiter }),
    Delimiter: ({ delimiter }) => delimiter,
    String: ({ type }) => type,
  }),
};

const suffixType: ObjectType<{ suffix: string; delimiter: string }> = {
  name: 'media.SuffixInfo',
  members: members<{ suffix: string; delimiter: string }>({
    Suffix: ({ suffix }) => suffix,
    FullSuffix: ({ suffix, delimiter }) => (suffix === '' ? '' : delimiter + suffix),
  }),
};

export function mediaTypeObject(type: MediaType): Value {
  return new TypedObject(mediaTypeType, type);
}

/** Types of texts that programs compile, by suffix, as Hugo names them. */
const sources = new Map([
  ['scss', 'text/x-scss'],
  ['sass', 'text/x-sass'],
  ['ts', 'text/typescript'],
  ['tsx', 'text/tsx'],
  ['jsx', 'text/jsx'],
]);

/** The media type of a file by its name. */
export function mediaTypeOf(key: string): MediaType {
  const suffix = /\.([^./]+)$/.exec(key)?.[1]?.toLowerCase();
  const [type = ''] = (sources.get(suffix ?? '') ?? mediaType(key)).split(';');
  const [mainType = '', written = ''] = type.split('/');
  // Hugo's name for the vector format.
  const subType = type === 'image/svg+xml' ? 'svg' : written.replace(/^.*\+/, '');
  return { type, mainType, subType, suffixes: suffix === undefined ? [] : [suffix], delimiter: '.' };
}
