/** The texts of a difference in a form for comparing, and in a form for people. */

/** Typographic signs by their plain equivalents. */
const plain = new Map(
  '“" ”" „" «" »" ‘\' ’\' ‚\' –- —-'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The text with plain quotes, dashes and dots, so that only other differences remain. */
export function plainSigns(text: string): string {
  return text
    .replace(/[“”„«»‘’‚–—…]/g, (sign) => (sign === '…' ? '...' : (plain.get(sign) ?? sign)))
    .replace(/-{2,}/g, '-');
}

export function isEastAsian(text: string): boolean {
  return /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u.test(text);
}

/** Removes elements that have only a style. */
export function withoutStyles(text: string): string {
  return text
    .replace(/<\/?span(?: style="(?:[^"\\]|\\.)*")?>/g, '')
    .replace(/(<[a-z]\w*(?: [\w-]+="[^"]*")*) style="[^"]*"/g, '$1');
}

export function withoutTags(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Shows white space that would otherwise be invisible. */
export function visible(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '→')
    .replace(
      /[\u00a0\u2000-\u200f\u3000\ufeff]/g,
      (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length));
}
