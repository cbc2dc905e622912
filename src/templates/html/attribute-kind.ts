/** The kind of an attribute's value: an address, several addresses, styles, a program or plain text. */
export type AttributeKind = 'plain' | 'address' | 'addresses' | 'style' | 'script';

const addresses = new Set(
  (
    'action archive background cite classid codebase data formaction href icon longdesc manifest ' +
    'ping poster profile src usemap xmlns'
  ).split(' '),
);

const plainInSpiteOfTheirNames = new Set(['srclang']);

/** Go's rules for any name: https://pkg.go.dev/html/template#hdr-Namespaced_and_data__attributes */
export function attributeKind(written: string): AttributeKind {
  const name = written.toLowerCase().replace(/^(?:data-|[^:]*:)/, '');
  if (name === 'srcset' || name === 'imagesrcset') return 'addresses';
  if (name === 'style') return 'style';
  if (addresses.has(name)) return 'address';
  if (name.startsWith('on') || name === 'srcdoc') return 'script';
  if (plainInSpiteOfTheirNames.has(name)) return 'plain';
  return /src|uri|url/.test(name) ? 'address' : 'plain';
}
