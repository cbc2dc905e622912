import { escapeAttribute } from '../../html/escape.ts';
import { type Highlight, highlighter } from '../../html/highlight.ts';
import { highlights } from '../code-lines.ts';
import { bareWriter } from './bare-code.ts';
import { codeLines, escapeCode } from './code-parts.ts';
import type { CodeOptions } from './code-settings.ts';
import { isKnownLanguage } from './language-names.ts';
import { type Look, lookOf } from './look.ts';

/** Code in Hugo's elements: with all of them, and only what is within `code`. */
export type Highlighted = { wrapped: string; inner: string };

/** Whether code in this language is coloured, or at least wrapped like such code. */
export function canHighlight(language: string): boolean {
  return isKnownLanguage(language);
}

/**
 * A block of code as Hugo writes one: the elements and classes are Chroma's, the parts are those of highlight.js.
 * `attributes` are those of the block itself.
 */
export function highlightCode(
  code: string,
  language: string,
  options: CodeOptions,
  attributes: ReadonlyMap<string, string> = new Map(),
  highlight: Highlight = highlighter(),
): Highlighted {
  const isKnown = language !== '' && canHighlight(language);
  if (!isKnown && !options.guessSyntax) return plain(code, language, options);
  const name = isKnown ? language : 'fallback';
  const look = lookOf(options);
  const coloured = highlight(code, nearest.get(name.toLowerCase()) ?? name.toLowerCase()) ?? escapeCode(code);
  const bare = bareWriter(name.toLowerCase(), look.part);
  const lines =
    codeLines(coloured, look.part, bare) ?? codeLines(escapeCode(code), look.part, (text) => text) ?? [];
  if (options.isInline) {
    const html = `<code class="code-inline language-${escapeCode(name)}">${lines.join('')}</code>`;
    return { wrapped: html, inner: html };
  }
  const { before, after } = wrapper(attributes, options);
  const count = lines.length;
  const shown: Shown = { options, look, count, isChosen: highlights(options.chosen, count) };
  const table = options.lineNos && options.lineNumbersInTable ? numberTable(shown) : null;
  const inner = lines.map((line, index) => lineOf(line, index, shown)).join('');
  const block = `${startOf(name, look.block)}${inner}</code></pre>`;
  const html = table === null ? block : `${table.before}${block}${table.after}`;
  return { wrapped: before + html + after, inner };
}

/** Languages that highlight.js does not know here, and one that is close. */
const nearest = new Map(
  Object.entries({
    ...{ 'go-html-template': 'xml', 'go-text-template': 'xml', gotmpl: 'xml', jinja: 'xml', django: 'xml' },
    ...{ vue: 'xml', svelte: 'xml', liquid: 'xml', handlebars: 'xml', scss: 'css', sass: 'css', less: 'css' },
    ...{ json5: 'json', jsonc: 'json', fish: 'bash', jsx: 'javascript', tsx: 'typescript' },
  }),
);

function plain(code: string, language: string, { isInline }: CodeOptions): Highlighted {
  const inner = escapeCode(code);
  if (!isInline) return { wrapped: `${startOf(language, '')}${inner}</code></pre>`, inner };
  const html = `<code class="code-inline language-${escapeCode(language)}">${inner}</code>`;
  return { wrapped: html, inner: html };
}

function startOf(language: string, attribute: string): string {
  const name = escapeCode(language);
  const about = name === '' ? '' : ` class="language-${name}" data-lang="${name}"`;
  return `<pre tabindex="0"${attribute}><code${about}>`;
}

function wrapper(
  attributes: ReadonlyMap<string, string>,
  { wrapperClass }: CodeOptions,
): { before: string; after: string } {
  const own = attributes.get('class');
  let tag = `<div class="${escapeAttribute(own === undefined ? wrapperClass : `${wrapperClass} ${own}`)}"`;
  for (const [name, value] of attributes) if (name !== 'class') tag += ` ${name}="${escapeAttribute(value)}"`;
  return { before: `${tag}>`, after: '</div>' };
}

/** The lines of one block. */
type Shown = { options: CodeOptions; look: Look; count: number; isChosen: (index: number) => boolean };

function lineOf(line: string, index: number, shown: Shown): string {
  const { options, look, isChosen } = shown;
  const number =
    options.lineNos && !options.lineNumbersInTable
      ? `<span${look.number}${idOf(index, options)}>${numberText(index, shown)}</span>`
      : '';
  return `<span${isChosen(index) ? look.chosenLine : look.line}>${number}<span${look.code}>${line}</span></span>`;
}

function numberTable(shown: Shown): { before: string; after: string } {
  const { options, look, count, isChosen } = shown;
  let numbers = '';
  for (let index = 0; index < count; index++) {
    const number = `<span${look.tableNumber}${idOf(index, options)}>${numberText(index, shown)}\n</span>`;
    numbers += isChosen(index) ? `<span${look.chosen}>${number}</span>` : number;
  }
  const before = `<div${look.block}>\n<table${look.table}><tr><td${look.cell}>\n<pre tabindex="0"${look.block}><code>${numbers}</code></pre></td>\n<td${look.wideCell}>\n`;
  return { before, after: '</td></tr></table>\n</div>\n' };
}

function numberText(index: number, { options, look, count }: Shown): string {
  const { lineNoStart, anchorLineNos } = options;
  const width = String(lineNoStart + count - 1).length;
  const text = String(lineNoStart + index).padStart(width);
  return anchorLineNos ? `<a${look.anchor} href="#${anchorOf(index, options)}">${text}</a>` : text;
}

function idOf(index: number, options: CodeOptions): string {
  return options.anchorLineNos ? ` id="${anchorOf(index, options)}"` : '';
}

function anchorOf(index: number, { lineAnchors, lineNoStart }: CodeOptions): string {
  return escapeCode(`${lineAnchors === '' ? '' : `${lineAnchors}-`}${lineNoStart + index}`);
}
