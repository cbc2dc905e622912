import { chromaClass } from './classes.ts';

/** Characters of tags that may be repeated, besides four times the length of the code. */
const mostRepeated = 20_000;

/** Escapes a text as Go's `html.EscapeString` does. */
export function escapeCode(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (one) => entities.get(one) ?? one) : text;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&#34;'],
  ["'", '&#39;'],
]);

/**
 * The lines of code with the marks of highlight.js, each with its end, as Chroma would write them. `attribute` makes
 * the attribute of a part from its class, `bare` writes text outside of parts. Null when a part over many lines would repeat too much.
 */
export function codeLines(
  html: string,
  attribute: (name: string) => string,
  bare: (text: string) => string,
): string[] | null {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  let hasText = false;
  let repeated = 0;
  for (const [piece, written] of html.matchAll(
    /<span class="([^"]*)">|<\/span>|\n|(?:[^<\n&]|&(?:amp|lt|gt|quot|#x27|#39|#34);)+|[<&]/g,
  )) {
    if (piece === '\n') {
      lines.push(`${line}\n${closed(open)}`);
      line = open.join('');
      hasText = false;
      repeated += line.length;
      if (repeated > mostRepeated + 4 * html.length) return null;
    } else if (written !== undefined) {
      const made = attribute(chromaClass(written));
      open.push(made === '' ? '' : `<span${made}>`);
      line += open.at(-1) ?? '';
    } else if (piece === '</span>') {
      line += open.pop() === '' ? '' : piece;
    } else {
      hasText = true;
      const text = piece.replaceAll('&quot;', '&#34;').replaceAll('&#x27;', '&#39;');
      line += open.length === 0 ? bare(text) : text;
    }
  }
  if (hasText) lines.push(line + closed(open));
  return lines;
}

function closed(open: readonly string[]): string {
  return '</span>'.repeat(open.filter((tag) => tag !== '').length);
}
