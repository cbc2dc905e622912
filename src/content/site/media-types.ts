/** Hugo's media types: https://gohugo.io/configuration/media-types/ */

export type MediaType = {
  /** `application/rss+xml`. */
  type: string;
  mainType: string;
  /** `rss`; of a type without `+`, all after the slash. */
  subType: string;
  /** Without a dot, the usual one first. */
  suffixes: readonly string[];
  delimiter: string;
};

export type MediaTypeSettings = { suffixes?: readonly string[]; delimiter?: string };

/** A type and its suffixes a row. */
const builtIn = `
application/json json
application/manifest+json webmanifest
application/octet-stream
application/pdf pdf
application/rss+xml xml rss
application/source-map map
application/toml toml
application/wasm wasm
application/xml xml
application/yaml yaml yml
font/otf otf
font/ttf ttf
font/woff woff
font/woff2 woff2
image/avif avif
image/bmp bmp
image/gif gif
image/heic heic
image/heif heif
image/jpeg jpg jpeg jpe jif jfif
image/png png
image/svg+xml svg
image/tiff tif tiff
image/webp webp
text/asciidoc adoc asciidoc ad
text/calendar ics
text/css css
text/csv csv
text/html html htm
text/javascript js jsm mjs
text/jsx jsx
text/markdown md mdown markdown
text/org org
text/pandoc pandoc pdc
text/plain txt
text/rst rst
text/tsx tsx
text/typescript ts
text/x-gotmpl gotmpl
text/x-sass sass
text/x-scss scss
video/3gpp 3gpp 3gp
video/mp4 mp4
video/mpeg mpg mpeg
video/ogg ogv
video/webm webm
video/x-msvideo avi`;

/** All types, in the order of their names. The owner's replace the suffixes of Hugo's. */
export function mediaTypesWith(own: Readonly<Record<string, MediaTypeSettings>> = {}): MediaType[] {
  const settings = new Map<string, MediaTypeSettings>();
  for (const row of builtIn.trim().split('\n')) {
    const [type = '', ...suffixes] = row.split(' ');
    settings.set(type, { suffixes });
  }
  for (const [type, given] of Object.entries(own)) settings.set(type, { ...settings.get(type), ...given });
  return [...settings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, { suffixes = [], delimiter = '.' }]) => newMediaType(type, suffixes, delimiter));
}

export function newMediaType(type: string, suffixes: readonly string[], delimiter = '.'): MediaType {
  const [mainType = '', sub = ''] = type.split('/');
  return { type, mainType, subType: sub.split('+')[0] ?? '', suffixes, delimiter };
}

/** The type with this name; without a `+` in it, also `rss` for `application/rss+xml` if that is the only one. */
export function mediaTypeNamed(types: readonly MediaType[], name: string): MediaType | undefined {
  const sought = name.toLowerCase();
  const exact = types.find(({ type }) => type.toLowerCase() === sought);
  if (exact !== undefined || sought.includes('+')) return exact;
  const alike = types.filter(({ mainType, subType }) => `${mainType}/${subType}`.toLowerCase() === sought);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The first type with this suffix. */
export function mediaTypeOfSuffix(types: readonly MediaType[], suffix: string): MediaType | undefined {
  return types.find(({ suffixes }) => suffixes.includes(suffix));
}

/** `.xml`; empty for a type without suffixes. */
export function suffixOf({ suffixes, delimiter }: MediaType): string {
  return suffixes[0] === undefined ? '' : delimiter + suffixes[0];
}
