import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asText, flagOf, Unfit } from '../data/values.ts';

/** What lines of code blocks show that do not say it themselves: https://gohugo.io/getting-started/configuration-markup/#highlight */
export type CodeLines = {
  lineNos: boolean;
  /** Whether a line's number is a link to the line. */
  anchorLineNos: boolean;
  /** What begins the ids of lines; where it is empty, `hl-` and the block's number on the page do. */
  lineAnchors: string;
};

/** As in Hugo. */
export const defaultCodeLines: CodeLines = { lineNos: false, anchorLineNos: false, lineAnchors: '' };

/** Reads `highlight: { lineNos, anchorLineNos, lineAnchors }`; undefined when none is there. */
export function readCodeLines(fields: Fields): CodeLines | undefined {
  const lineNos = fields.read('linenos', asLineNumbers);
  const anchorLineNos = fields.read('anchorlinenos', asFlag);
  const lineAnchors = fields.read('lineanchors', asAnchor);
  if (lineNos === undefined && anchorLineNos === undefined && lineAnchors === undefined) return undefined;
  return {
    lineNos: lineNos ?? defaultCodeLines.lineNos,
    anchorLineNos: anchorLineNos ?? defaultCodeLines.anchorLineNos,
    lineAnchors: lineAnchors ?? defaultCodeLines.lineAnchors,
  };
}

/** In a table or in the line: numbers look the same here. */
function asLineNumbers(value: Plain): boolean {
  const isShown = /^(?:table|inline)$/i.test(String(value)) || flagOf(value);
  if (isShown === undefined) throw new Unfit('true, false, table or inline');
  return isShown;
}

function asAnchor(value: Plain): string {
  const text = asText(value);
  if (/^[\w-]{1,40}$/.test(text)) return text;
  throw new Unfit('at most 40 letters, digits, "_" and "-"');
}
