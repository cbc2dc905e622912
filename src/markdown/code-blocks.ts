import type { CodeLines } from '../content/site/text-settings.ts';
import { escapeAttribute, escapeText } from '../html/escape.ts';
import { type Highlight, highlighter } from '../html/highlight.ts';
import { type Attributes, attributesText } from './attributes.ts';
import { writeLines } from './code-lines.ts';
import { type CodeOptions, codeOptions } from './code-options.ts';

/** Lines of one page that can be numbered or highlighted. Later lines are plain. */
const mostLines = 20_000;

/** Writes the code blocks of one page. */
export class CodeBlocks {
  readonly #site: CodeLines;
  readonly #highlight: Highlight = highlighter();
  #count = 0;
  #lines = 0;

  constructor(site: CodeLines) {
    this.#site = site;
  }

  /** `language` is empty when the fence names none. */
  write(code: string, language: string, attributes: Attributes): string {
    const options = codeOptions(attributes, this.#site, this.#count++);
    const name = language === '' ? '' : ` class="language-${escapeAttribute(language)}"`;
    const html = language === '' ? escapeText(code) : this.#colour(code, language, options);
    // A block may be wider than the screen. Scrolling by keyboard needs the focus.
    return `<pre${attributesText(options.attributes)} tabindex="0"><code${name}>${html}</code></pre>\n`;
  }

  /** As in Hugo, only code with a language has line numbers. */
  #colour(code: string, language: string, options: CodeOptions): string {
    const coloured = this.#highlight(code, language) ?? escapeText(code);
    if (options.start === undefined && options.highlighted.length === 0) return coloured;
    this.#lines += code.split('\n').length;
    if (this.#lines > mostLines) return coloured;
    return writeLines(coloured, options) ?? writeLines(escapeText(code), options) ?? coloured;
  }
}
