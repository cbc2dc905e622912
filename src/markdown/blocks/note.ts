import { labelOf } from '../inline/label.ts';
import { type BlockSyntax, noteStart } from './block-starts.ts';
import { isIndented } from './code-block.ts';
import { asText, isBlank, lineAt } from './lines.ts';
import { type Margins, marginOf, NestedLines, withoutColumns } from './margins.ts';
import { ParagraphWatch } from './paragraph-watch.ts';
import type { Content } from './quote.ts';

/** A footnote's definition; `label` is normalized. */
export type Note = Content & { label: string };

/**
 * `[^label]: text` at the beginning of `source`, with its lines; null when there is none. Its lines are
 * indented by four columns, blank before such a line, or continue its paragraph.
 */
export function readNote(source: string, margins: Margins, syntax: BlockSyntax): Note | null {
  const [head, written = ''] = noteStart.exec(source) ?? [];
  if (head === undefined) return null;
  const label = labelOf(written);
  if (label === '') return null;
  const first = lineAt(source, head.length);
  const watch = new ParagraphWatch(syntax);
  watch.see(first.text);
  const lines = new NestedLines();
  lines.addText(first.text);
  let blank = 0;
  let end = first.next;
  for (let at = end; at < source.length; ) {
    const { text, next } = lineAt(source, at);
    const { margin, rest } = marginOf(source, at, text, margins);
    at = next;
    if (isBlank(text)) {
      blank++;
      watch.see('');
      continue;
    }
    const isNested = isIndented(text);
    if (!isNested && !watch.isLazy(text)) break;
    lines.addBlank(blank);
    if (isNested) watch.see(lines.add(withoutColumns(margin, 4), rest));
    else lines.addText(asText(text));
    blank = 0;
    end = next;
  }
  return { label, ...lines.read(), end };
}
