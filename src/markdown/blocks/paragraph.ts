import { carriesOn, isThematicBreak, isUnderline } from './block-starts.ts';
import { isBlank, lineAt } from './lines.ts';

/** Lines of text, without the last line end. An `underline` below them turns them into a heading. */
export type Paragraph = { text: string; underline: { depth: 1 | 2; end: number } | undefined };

/** The paragraph at the beginning of `source`. It ends before a blank line or another block. */
export function readParagraph(source: string): Paragraph {
  const first = lineAt(source, 0);
  let end = first.text.length;
  for (let at = first.next; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    if (isUnderline(text)) {
      const depth = text.trim().startsWith('=') ? 1 : 2;
      return { text: source.slice(0, end), underline: { depth, end: at + text.length } };
    }
    if (isBlank(text) || !isContinued(text)) break;
    end = at + text.length;
    at = next;
  }
  return { text: source.slice(0, end), underline: undefined };
}

/** Whether a list on this line can interrupt a paragraph. No empty item can, nor one from 2 on. */
export function interruptsText(line: string): boolean {
  return /^ {0,3}(?:[*+-]|0{0,8}1[.)])[ \t]+[^ \t\n]/.test(line);
}

function isContinued(line: string): boolean {
  return carriesOn(line) || (startsItem.test(line) && !isThematicBreak(line) && !interruptsText(line));
}

const startsItem = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;
