const named = new Map([
  ['\x07', '\\a'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\\', '\\\\'],
]);

/** Go's `strconv.Quote` and `QuoteRune`: invisible characters become escapes. */
export function quote(text: string, mark: '"' | "'"): string {
  let result = mark as string;
  for (const character of text) {
    if (character === mark) result += `\\${mark}`;
    else result += named.get(character) ?? (isPrintable(character) ? character : escapeOf(character));
  }
  return result + mark;
}

function isPrintable(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character);
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
