/** The kind of an attribute's value: an address, several addresses, styles, a program or plain text. */
export type AttributeKind =
  | 'plain'
  | 'address'
  | 'addresses'
  | 'style'
  | 'script'
  /** The `type` of a script. */
  | 'script type'
  /** The `content` of `<meta>`. */
  | 'meta';

/** How much a value may decide: Go lets no value name an attribute that is not plain. */
type Weight = Exclude<AttributeKind, 'script type' | 'meta'> | 'weighty';

const kinds = new Map<string, Weight>([
  ...named(
    'address',
    'action archive background cite classid codebase data formaction href icon longdesc manifest poster ' +
      'profile src usemap xmlns',
  ),
  ...named('addresses', 'srcset'),
  ...named('style', 'style'),
  ...named(
    'weighty',
    'accept-charset async challenge charset content crossorigin defer enctype form formenctype formmethod ' +
      'formnovalidate http-equiv keytype language method novalidate pattern rel sandbox srcdoc type value',
  ),
  ...named('plain', 'srclang'),
]);

function named(kind: Weight, names: string): [string, Weight][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** The kind of value that an attribute of the element has. Names may be in any case. */
export function attributeKind(written: string, element = ''): AttributeKind {
  const name = written.toLowerCase();
  if (element === 'script' && name === 'type') return 'script type';
  if (element === 'meta' && name === 'content') return 'meta';
  const weight = weightOf(name);
  return weight === 'weighty' ? 'plain' : weight;
}

/** Whether a value may name the attribute. */
export function isHarmlessName(name: string): boolean {
  return weightOf(name.toLowerCase()) === 'plain';
}

/** Go's rules for any name: https://pkg.go.dev/html/template#hdr-Namespaced_and_data__attributes */
function weightOf(name: string): Weight {
  if (name.startsWith('xmlns:')) return 'address';
  const own = name.startsWith('data-') ? name.slice(5) : name.slice(name.indexOf(':') + 1);
  const known = kinds.get(own);
  if (known !== undefined) return known;
  if (own.startsWith('on')) return 'script';
  return /src|uri|url/.test(own) ? 'address' : 'plain';
}
