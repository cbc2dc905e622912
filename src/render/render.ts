/** The first thin composition: shortcodes, then Markdown. */
import { Marked } from 'marked';
import type { Use } from '../post/uses.ts';
import type { Rendered, RenderInput, Warning } from './contract.ts';
import { expandShortcodes } from './shortcodes/expand.ts';

export function render({ post, site, path, facts }: RenderInput): Rendered {
  const uses: Use[] = [];
  const warnings: Warning[] = [];
  let hasPlayer = false;
  const marked = new Marked();
  const expanded = expandShortcodes(post.body, post.bodyLine, {
    post,
    site,
    path,
    markdown: (text) => marked.parse(text) as string,
    use: (use) => {
      uses.push(use);
      return facts.get(use.id);
    },
    warn: (message, at, strict) => warnings.push({ message, ...at, strict }),
    needsPlayer: () => {
      hasPlayer = true;
    },
  });
  let html = marked.parse(expanded.text) as string;
  for (const [mark, output] of expanded.outputs)
    html = html.replaceAll(mark, () => (output.kind === 'text' ? output.text : output.html));
  return {
    html,
    excerpt: html.replace(/<[^>]*>/g, '').slice(0, 100),
    headings: [],
    uses,
    warnings,
    hasPlayer,
  };
}
