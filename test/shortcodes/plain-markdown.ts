import { defaultMarkup } from '../../src/content/site/markup.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { escapeText } from '../../src/html/escape.ts';
import { CodeBlocks } from '../../src/markdown/code-blocks.ts';
import { markdownToHtml } from '../../src/markdown/markdown.ts';
import { startPage } from '../../src/markdown/page.ts';

/** Markdown without what the site adds to it: no ids, no colours. */
export function plainMarkdown(text: string): string {
  const markup = { ...defaultMarkup, typographer: false, autoHeadingID: false };
  const page = startPage({ body: text, bodyLine: 1 }, { markup, shown: new Map() }, defaultSite);
  return markdownToHtml(text, { ...page, codeBlocks: new PlainBlocks(defaultSite.codeLines) }, '');
}

class PlainBlocks extends CodeBlocks {
  override write(code: string, language: string): string {
    const named = language === '' ? '' : ` class="language-${language.replaceAll(/["<>]/g, '')}"`;
    return `<pre><code${named}>${escapeText(code)}</code></pre>\n`;
  }
}
