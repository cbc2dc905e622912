import { labelOf } from '../inline/label.ts';
import { noteStart } from './block-starts.ts';
import type { BlockSyntax } from './block-syntax.ts';
import { isBlank, lineAt } from './lines.ts';
import { ParagraphWatch } from './paragraph-watch.ts';
import { asText, type Content } from './quote.ts';

/** A footnote's definition; `label` is normalized. */
export type Note = Content & { label: string };

/**
 * `[^label]: text` at the beginning of `source`, with the lines that belong to it: indented by four columns,
 * blank before such a line, or carrying on its paragraph. Null when there is none.
 */
export function readNote(source: string, syntax: BlockSyntax): Note | null {
  const [head, written = ''] = noteStart.exec(source) ?? [];
  const label = labelOf(written);
  if (head === undefined || label === '') return null;
  const first = lineAt(source, head.length);
  const watch = new ParagraphWatch(syntax);
  watch.see(first.text);
  const lines = [first.text];
  let blank = 0;
  let end = first.next;
  for (let at = end; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    at = next;
    if (isBlank(text)) {
      blank++;
      watch.see('');
      continue;
    }
    const isIndented = /^(?: {4}| {0,3}\t)/.test(text);
    if (!isIndented && !watch.isLazy(text)) break;
    const content = isIndented ? text.replace(/^(?: {4}| {0,3}\t)/, '') : asText(text);
    if (isIndented) watch.see(content);
    lines.push(...Array.from({ length: blank }, () => ''), content);
    blank = 0;
    end = next;
  }
  return { label, text: lines.join('\n'), end };
}
