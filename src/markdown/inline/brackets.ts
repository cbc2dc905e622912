import type { Token } from 'marked';
import { decodeEntities } from '../../html/entities.ts';
import { LimitPassed, mostOpenBrackets } from '../limits.ts';
import { forgetRuns, pairRuns } from './emphasis.ts';
import { labelOf, readLabel } from './label.ts';
import { readTarget, withoutEscapes } from './link-target.ts';
import { add, addText, type Bracket, type Piece, type Scan } from './scan.ts';
import { checkDepth, tokensOf } from './tokens.ts';

/** The target of a link, and where the link ends in the text. */
type Destination = { href: string; title: string | null; end: number };

/** `[` may begin a link. */
export function openBracket(scan: Scan): boolean {
  return open(scan, '[');
}

/** `![` may begin an image. */
export function openImage(scan: Scan): boolean {
  return open(scan, '![');
}

function open(scan: Scan, written: '[' | '!['): true {
  const { at, lastRun, brackets } = scan;
  addText(scan, at);
  if (brackets.length >= mostOpenBrackets) throw new LimitPassed(tooManyBrackets, scan.source);
  const before = brackets.at(-1);
  if (before !== undefined) before.holdsBracket = true;
  const piece = scan.pieces.length;
  const after = at + written.length;
  brackets.push({ isImage: written === '![', piece, at: after, run: lastRun, holdsBracket: false });
  return add(scan, written, after);
}

const tooManyBrackets = `Cannot render a block of text: at most ${mostOpenBrackets} brackets may be open in it`;

/** `]` ends a link, an image or a footnote's mark, if a target follows or is defined. */
export function closeBracket(scan: Scan): boolean {
  const bracket = scan.brackets.pop();
  if (bracket === undefined) return false;
  const isInLink = scan.brackets.length < scan.noLinkBelow;
  scan.noLinkBelow = Math.min(scan.noLinkBelow, scan.brackets.length);
  if (isInLink && !bracket.isImage) return false;
  if (addFootnote(scan, bracket)) return true;
  const target = inlineTarget(scan);
  if (target !== null) return addLink(scan, bracket, target);
  const reference = referenceTarget(scan, bracket);
  return reference !== null && addLink(scan, bracket, reference);
}

function inlineTarget({ source, at }: Scan): Destination | null {
  const target = source.charAt(at + 1) === '(' ? readTarget(source, at + 2) : null;
  return (
    target && {
      ...target,
      href: withoutEscapes(target.href),
      title: target.title && withoutEscapes(target.title),
    }
  );
}

/** `[text][label]`, `[label][]` or `[label]`. */
function referenceTarget(scan: Scan, bracket: Bracket): Destination | null {
  const { source, at, around } = scan;
  const written = readLabel(source, at + 1);
  const isFull = written !== null && written.label !== '';
  if (!isFull && bracket.holdsBracket) return null;
  const label = isFull ? written.label : labelOf(source.slice(bracket.at, Math.min(at, bracket.at + 1_000)));
  const link = label === '' ? undefined : around.links[label];
  if (link === undefined) return null;
  const href = decodeEntities(link.href);
  const title = link.title ? decodeEntities(link.title) : null;
  if (!around.expand(href.length + (title?.length ?? 0)))
    throw new LimitPassed(
      'Cannot render a block of text: its references bring in too many characters',
      source,
    );
  return { href, title, end: written?.end ?? at + 1 };
}

function addFootnote(scan: Scan, { at, isImage, holdsBracket, piece, run }: Bracket): boolean {
  const { source } = scan;
  if (source.charAt(at) !== '^' || holdsBracket || scan.at - at > 1_000) return false;
  const label = labelOf(source.slice(at + 1, scan.at));
  if (label === '' || !scan.around.hasFootnote(label)) return false;
  const end = scan.at + 1;
  const raw = source.slice(at - 1, end);
  forgetRuns(scan, run);
  replaceFrom(scan, piece, isImage ? ['!'] : []);
  scan.at = end;
  scan.textFrom = end;
  scan.boundary = end;
  scan.pieces.push({ token: { type: 'footnoteMark', raw, label }, depth: 1 });
  return true;
}

function addLink(scan: Scan, bracket: Bracket, { href, title, end }: Destination): true {
  const { source } = scan;
  addText(scan, scan.at);
  pairRuns(scan, bracket.run);
  const { tokens, depth } = tokensOf(scan.pieces.slice(bracket.piece + 1), source);
  const raw = source.slice(bracket.at - (bracket.isImage ? 2 : 1), end);
  const text = source.slice(bracket.at, scan.at);
  const token: Token = { type: bracket.isImage ? 'image' : 'link', raw, href, title, text, tokens };
  replaceFrom(scan, bracket.piece, [{ token, depth: checkDepth(depth + 1, source) }]);
  if (!bracket.isImage) scan.noLinkBelow = scan.brackets.length;
  scan.at = end;
  scan.textFrom = end;
  scan.boundary = end;
  return true;
}

function replaceFrom(scan: Scan, from: number, pieces: Piece[]): void {
  scan.pieces.length = from;
  scan.pieces.push(...pieces);
}
