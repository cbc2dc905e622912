import type { Around, Expander } from './expander.ts';
import { withoutParagraph } from './inline-markdown.ts';
import type { OwnCall } from './own/own-call.ts';
import type { OwnShortcode } from './own/own-shortcodes.ts';

/** What an author's own shortcode makes of a call: text for the Markdown or the call around it, or a mark. */
export function expandOwn(
  expander: Expander,
  own: OwnShortcode,
  call: OwnCall,
  inner: string | undefined,
  around: Around,
): string {
  const { outputs, own: shortcodes } = expander;
  const isNested = around !== null;
  const seen = isNested && call.notation === '%' && inner !== undefined ? rendered(expander, inner) : inner;
  const result = shortcodes.run(own, call, seen);
  if (result === undefined) return inner ?? '';
  const html = outputs.withoutUnknownMarks(result);
  if (!shortcodes.charge(call, outputs.sizeOf(html) - html.length)) return inner ?? '';
  if (call.notation === '<' && !around?.isOwn) return outputs.add({ kind: 'markup', html });
  return inner ? html : indented(html, call.indentation);
}

/** Hugo renders what a nested call encloses before its template sees it; one line of text becomes no paragraph. */
function rendered({ context }: Expander, inner: string): string {
  const html = context.markdown(inner);
  return inner.includes('\n') ? html : withoutParagraph(html);
}

/** Lines after the first one stand where the call does, so that they stay in its list item. */
function indented(html: string, indentation: string): string {
  return indentation === '' ? html : html.replace(/\n(?=.)/gs, `\n${indentation}`);
}
