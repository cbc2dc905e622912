/** Media types and security headers of files. The file's name alone decides, not its writer or bytes. */

const unknownType = 'application/octet-stream';

/** Allows a file that a browser would run to show itself, and nothing else. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

/** Media types by suffix, after the IANA registry: https://www.iana.org/assignments/media-types */
const typeBySuffix = new Map([
  // Text
  ['bib', 'text/plain'],
  ['css', 'text/css'],
  ['csv', 'text/csv'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['ics', 'text/calendar'],
  ['js', 'text/javascript'],
  ['markdown', 'text/markdown'],
  ['md', 'text/markdown'],
  ['mjs', 'text/javascript'],
  ['srt', 'text/plain'],
  ['tsv', 'text/tab-separated-values'],
  ['txt', 'text/plain'],
  ['vcf', 'text/vcard'],
  ['vtt', 'text/vtt'],
  // Data
  ['atom', 'application/atom+xml'],
  ['geojson', 'application/geo+json'],
  ['gpx', 'application/gpx+xml'],
  ['json', 'application/json'],
  ['jsonld', 'application/ld+json'],
  ['kml', 'application/vnd.google-earth.kml+xml'],
  ['map', 'application/json'],
  ['opml', 'application/xml'],
  ['rdf', 'application/rdf+xml'],
  ['rss', 'application/rss+xml'],
  ['toml', 'application/toml'],
  ['wasm', 'application/wasm'],
  ['webmanifest', 'application/manifest+json'],
  ['xht', 'application/xhtml+xml'],
  ['xhtml', 'application/xhtml+xml'],
  ['xml', 'application/xml'],
  ['xsd', 'application/xml'],
  ['xsl', 'application/xslt+xml'],
  ['xslt', 'application/xslt+xml'],
  ['yaml', 'application/yaml'],
  ['yml', 'application/yaml'],
  // Images
  ['apng', 'image/apng'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['gif', 'image/gif'],
  ['heic', 'image/heic'],
  ['heif', 'image/heif'],
  ['ico', 'image/vnd.microsoft.icon'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['jxl', 'image/jxl'],
  ['png', 'image/png'],
  ['svg', 'image/svg+xml'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['webp', 'image/webp'],
  // Sound and moving pictures
  ['aac', 'audio/aac'],
  ['flac', 'audio/flac'],
  ['m4a', 'audio/mp4'],
  ['m4v', 'video/mp4'],
  ['mid', 'audio/midi'],
  ['mov', 'video/quicktime'],
  ['mp3', 'audio/mpeg'],
  ['mp4', 'video/mp4'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['ogv', 'video/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['weba', 'audio/webm'],
  ['webm', 'video/webm'],
  // Fonts
  ['otf', 'font/otf'],
  ['ttf', 'font/ttf'],
  ['woff', 'font/woff'],
  ['woff2', 'font/woff2'],
  // Documents and archives
  ['epub', 'application/epub+zip'],
  ['gz', 'application/gzip'],
  ['pdf', 'application/pdf'],
  ['rtf', 'application/rtf'],
  ['tar', 'application/x-tar'],
  ['zip', 'application/zip'],
]);

/** Well-known files that have no suffix: https://www.iana.org/assignments/well-known-uris */
const typeByWellKnown = new Map([
  ['.well-known/apple-app-site-association', 'application/json'],
  ['.well-known/openid-configuration', 'application/json'],
]);

/** The media type for a key's suffix, with a charset for text; `application/octet-stream` for others. */
export function mediaType(key: string): string {
  const type = typeByWellKnown.get(key) ?? typeBySuffix.get(suffixOf(key)) ?? unknownType;
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/**
 * The headers that make a file safe to serve. Its type is never guessed (`nosniff`). A file that browsers
 * could run gets a sandbox without scripts. A file of unknown type is saved, not shown.
 */
export function assetHeaders(key: string): Record<string, string> {
  const type = mediaType(key);
  return {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    ...(isActive(type) && { 'Content-Security-Policy': sandbox }),
    ...(type === unknownType && { 'Content-Disposition': 'attachment' }),
  };
}

/** Whether browsers would run such a file: HTML, scripts, and all XML. PDF viewers have a sandbox. */
export function isActive(type: string): boolean {
  return /^(?:text\/(?:html|javascript)|[^;]*[/+]xml)(?:;|$)/.test(type);
}

/** In lower case, without the dot; empty for a name that has none. */
function suffixOf(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot === -1 ? '' : name.slice(dot + 1).toLowerCase();
}
