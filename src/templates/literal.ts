/** Go's literals for numbers and strings. https://go.dev/ref/spec#Lexical_elements */

const integer = /^([+-]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
const float = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const hexFloat = /^([+-]?)0[xX](?=\.?[\da-fA-F])([\da-fA-F]*)\.?([\da-fA-F]*)[pP]([+-]?\d+)$/;

/** An int as `bigint`, a float64 as `number`; undefined when it is neither or does not fit. */
export function readNumber(spelling: string): bigint | number | undefined {
  const plain = spelling.replace(/(?<=[\da-fA-FxXbBoO])_(?=[\da-fA-F])/g, '');
  const [, sign, hex, binary, octal, decimal] = integer.exec(plain) ?? [];
  if (sign === undefined) return float.test(plain) ? readFloat(plain) : readHexFloat(plain);
  const size = BigInt(
    prefixed(hex, '0x') ?? prefixed(binary, '0b') ?? prefixed(octal, '0o') ?? decimal ?? '0',
  );
  const value = sign === '-' ? -size : size;
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

function prefixed(digits: string | undefined, prefix: string): string | undefined {
  return digits === undefined ? undefined : prefix + digits;
}

/** Requires a period or an exponent. Without one, the text is an integer that cannot be read. */
function readFloat(spelling: string): number | undefined {
  const value = Number(spelling);
  return /[.eE]/.test(spelling) && Number.isFinite(value) ? value : undefined;
}

/** `0x1.8p1` is one and a half, doubled once. */
function readHexFloat(spelling: string): number | undefined {
  const [, sign, whole = '', part = '', exponent] = hexFloat.exec(spelling) ?? [];
  if (sign === undefined) return undefined;
  const value = Number(BigInt(`0x${whole}${part}`)) * 2 ** (Number(exponent) - 4 * part.length);
  if (!Number.isFinite(value)) return undefined;
  return sign === '-' ? -value : value;
}

const escapes = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

const numbered = /x([\da-fA-F]{2})|([0-7]{3})|u([\da-fA-F]{4})|U([\da-fA-F]{8})/y;

/** The content of a quoted string or character with its escapes replaced; undefined for a bad escape. */
export function replaceEscapes(inside: string, quote: '"' | "'"): string | undefined {
  if (!inside.includes('\\')) return inside;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < inside.length; ) {
    const next = inside.indexOf('\\', at);
    const end = next === -1 ? inside.length : next;
    parts.push(new TextEncoder().encode(inside.slice(at, end)));
    if (next === -1) break;
    const escaped = readEscape(inside, next + 1, quote);
    if (escaped === undefined) return undefined;
    parts.push(escaped.bytes);
    at = escaped.end;
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(concatenate(parts));
}

/** The meaning of the escape after a backslash, in bytes: several escapes can form one character. */
function readEscape(
  inside: string,
  at: number,
  quote: string,
): { bytes: Uint8Array; end: number } | undefined {
  const letter = inside.charAt(at);
  const simple = letter === quote ? quote : escapes.get(letter);
  if (simple !== undefined) return { bytes: new TextEncoder().encode(simple), end: at + 1 };
  numbered.lastIndex = at;
  const [all, hex, octal, short, long] = numbered.exec(inside) ?? [];
  if (all === undefined) return undefined;
  const byte = hex === undefined ? Number.parseInt(octal ?? '', 8) : Number.parseInt(hex, 16);
  const code = Number.parseInt(short ?? long ?? '', 16);
  const end = at + all.length;
  if (!Number.isNaN(byte)) return byte > 255 ? undefined : { bytes: new Uint8Array([byte]), end };
  if (code > 0x10ffff) return undefined;
  return { bytes: new TextEncoder().encode(String.fromCodePoint(code)), end };
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
