/** Escapes in addresses that authors write, as WordPress exports them: `%e4%b8%ad` is what browsers send for `中`. */

/**
 * The text with its escapes decoded once, as a browser's request is. One whose escapes are not UTF-8, or stand for a
 * character that would have another meaning in an address, is left as it is.
 */
export function decodeEscapes(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  let decoded: string;
  try {
    // A sign that begins no escape is meant as such.
    decoded = decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25'));
  } catch {
    return text;
  }
  return /%(?:2f|5c|3f|23|[01][\da-f]|7f)/i.test(text) || /\p{Cc}/u.test(decoded) ? text : decoded;
}
