import { Parser } from 'htmlparser2';
import type { ShortcodeContext } from './shortcode.ts';

/** Markdown for a place that takes no blocks: a single paragraph loses its `<p>`, as in Hugo. */
export function inlineMarkdown(context: ShortcodeContext, text: string): string {
  return withoutParagraph(context.markdown(text));
}

/** HTML that is a single paragraph as what stands in it. */
export function withoutParagraph(written: string): string {
  const html = written.trim();
  const isParagraph = html.startsWith('<p>') && html.indexOf('</p>') === html.length - '</p>'.length;
  return isParagraph ? html.slice('<p>'.length, -'</p>'.length) : html;
}

/** What a reader sees of HTML, for an attribute. */
export function plainText(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text.trim();
}
