/** Go's literals: numbers and strings as its programs write them. https://go.dev/ref/spec#Lexical_elements */

const integer = /^([+-]?)(?:0[xX]([\da-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9]\d*))$/;
const float = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** An int as `bigint`, a float64 as `number`; undefined for what is neither or does not fit. */
export function readNumber(spelling: string): bigint | number | undefined {
  const plain = spelling.replace(/(?<=[\da-fA-FxXbBoO])_(?=[\da-fA-F])/g, '');
  const [, sign, hex, binary, octal, decimal] = integer.exec(plain) ?? [];
  if (sign === undefined) return float.test(plain) ? readFloat(plain) : undefined;
  const size = BigInt(
    prefixed(hex, '0x') ?? prefixed(binary, '0b') ?? prefixed(octal, '0o') ?? decimal ?? '0',
  );
  const value = sign === '-' ? -size : size;
  return BigInt.asIntN(64, value) === value ? value : undefined;
}

function prefixed(digits: string | undefined, prefix: string): string | undefined {
  return digits === undefined ? undefined : prefix + digits;
}

/** Without a period or an exponent it is an integer that is too large, or one with a digit that its base does not have. */
function readFloat(spelling: string): number | undefined {
  const value = Number(spelling);
  return /[.eE]/.test(spelling) && Number.isFinite(value) ? value : undefined;
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

const numbered = /x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})/y;

/** What stands between the quotes of a string or a character, its escapes replaced; undefined for a bad escape. */
export function replaceEscapes(inside: string, quote: '"' | "'"): string | undefined {
  let result = '';
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) result += new TextDecoder().decode(new Uint8Array(bytes));
    bytes = [];
  };
  for (let at = 0; at < inside.length; ) {
    const letter = inside.charAt(at + 1);
    if (inside[at] !== '\\') {
      flush();
      const end = inside.indexOf('\\', at);
      result += inside.slice(at, end === -1 ? undefined : end);
      at = end === -1 ? inside.length : end;
    } else if (letter === quote || escapes.has(letter)) {
      flush();
      result += escapes.get(letter) ?? quote;
      at += 2;
    } else {
      numbered.lastIndex = at + 1;
      const match = numbered.exec(inside);
      if (match === null) return undefined;
      const [all, hex, short, long, octal] = match;
      const code = Number.parseInt(hex ?? short ?? long ?? octal ?? '', octal === undefined ? 16 : 8);
      if (code > (hex === undefined && octal === undefined ? 0x10ffff : 255)) return undefined;
      if (hex !== undefined || octal !== undefined) bytes.push(code);
      else {
        flush();
        result += String.fromCodePoint(code).toWellFormed();
      }
      at += 1 + all.length;
    }
  }
  flush();
  return result;
}
