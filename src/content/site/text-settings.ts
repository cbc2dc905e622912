import type { Fields } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asFlag, asText, asWholeNumber, flagOf, Unfit } from '../data/values.ts';

/** Where `{#id .class name=value}` has an effect: after a heading's text, and below other blocks. */
export type AttributePlaces = { title: boolean; block: boolean };

/** As in Hugo. */
export const defaultAttributePlaces: AttributePlaces = { title: true, block: false };

/** Reads `attribute: { title, block }`, or a flag for headings alone; undefined when none is there. */
export function readAttributePlaces(markup: Fields): AttributePlaces | undefined {
  const isMapping = markup.isMapping('attribute');
  const places = isMapping ? markup.inside('attribute') : undefined;
  const title = places ? places.read('title', asFlag) : markup.read('attribute', asFlag);
  const block = places?.read('block', asFlag);
  if (title === undefined && block === undefined) return undefined;
  return {
    title: title ?? defaultAttributePlaces.title,
    block: block ?? defaultAttributePlaces.block,
  };
}

/** Defaults for lines of code: https://gohugo.io/getting-started/configuration-markup/#highlight */
export type CodeLines = {
  lineNos: boolean;
  /** Whether a line's number is a link to the line. */
  anchorLineNos: boolean;
  /** The beginning of the ids of lines; if empty, `hl-` and the block's number on the page. */
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

/** `table` or `inline`: the numbers are the same here. */
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

/** The headings in a table of contents, levels from 1 to 6, and whether its lists are numbered. */
export type TableOfContents = { startLevel: number; endLevel: number; ordered: boolean };

/** As in Hugo. */
export const defaultTableOfContents: TableOfContents = { startLevel: 2, endLevel: 3, ordered: false };

/** Reads `tableOfContents: { startLevel, endLevel, ordered }`; undefined when none is there. */
export function readTableOfContents(fields: Fields): TableOfContents | undefined {
  const level = (name: string) => fields.read(name, (value) => asWholeNumber(value, 1, 6));
  const startLevel = level('startlevel');
  const endLevel = level('endlevel');
  const ordered = fields.read('ordered', asFlag);
  if (startLevel === undefined && endLevel === undefined && ordered === undefined) return undefined;
  return {
    startLevel: startLevel ?? defaultTableOfContents.startLevel,
    endLevel: endLevel ?? defaultTableOfContents.endLevel,
    ordered: ordered ?? defaultTableOfContents.ordered,
  };
}
