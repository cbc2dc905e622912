import { getDefaults, type MarkedOptions, Parser, Renderer, type Token, type Tokens } from 'marked';
import { escapeAttribute, escapeText } from '../allow-list/escape.ts';
import type { Footnotes } from './footnotes.ts';
import { decodeEntities } from './inline/entity.ts';
import type { Page } from './page.ts';
import { plainText } from './plain-text.ts';
import type { Heading } from './tokenizer.ts';

/** A parser that writes `PostRenderer`'s HTML. */
export function postParser(page: Page, footnotes: Footnotes): Parser {
  const renderers = {
    note: () => '',
    footnoteMark: (token: Tokens.Generic) => footnotes.mark(String(token['label'])),
  };
  const options: MarkedOptions = { ...getDefaults(), extensions: { renderers, childTokens: {} } };
  return new Parser({ ...options, renderer: new PostRenderer(page) });
}

/** HTML from tokens whose texts are plain: everything but raw HTML is escaped here. */
class PostRenderer extends Renderer {
  readonly #page: Page;

  constructor(page: Page) {
    super();
    this.#page = page;
  }

  /** A block of HTML ends its line; marked takes the line end off when blank lines follow. */
  override html({ text, block }: Tokens.HTML | Tokens.Tag): string {
    return block && !text.endsWith('\n') ? `${text}\n` : text;
  }

  override heading({ tokens, depth, text, attributes }: Heading): string {
    const { ids } = this.#page;
    const id = attributes?.id === undefined ? ids.make(text) : ids.take(attributes.id);
    const names = attributes?.classes.length
      ? ` class="${escapeAttribute(attributes.classes.join(' '))}"`
      : '';
    return `<h${depth} id="${escapeAttribute(id)}"${names}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  /** A block may be too wide for the screen; it scrolls, and so must take the focus. */
  override code({ text, lang = '' }: Tokens.Code): string {
    const code = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const [language = ''] = /^[^\s{]+/.exec(decodeEntities(lang)) ?? [];
    if (language === '') return `<pre tabindex="0"><code>${escapeText(code)}</code></pre>\n`;
    const html = this.#page.highlight(code, language) ?? escapeText(code);
    return `<pre tabindex="0"><code class="language-${escapeAttribute(language)}">${html}</code></pre>\n`;
  }

  /** A task's text is the label of its box, so that the two are read together. */
  override listitem(item: Tokens.ListItem): string {
    if (!item.task) return `<li>${this.parser.parse(item.tokens)}</li>\n`;
    const [first, ...rest] = item.tokens;
    const text = first && 'tokens' in first ? this.parser.parseInline(first.tokens ?? []) : '';
    const box = `<input type="checkbox" disabled${item.checked ? ' checked' : ''}>`;
    const label = `<label>${box} ${text}</label>`;
    return `<li class="task">${item.loose ? `<p>${label}</p>\n` : label}${this.parser.parse(rest)}</li>\n`;
  }

  /** A table may be too wide for the screen: what is around it scrolls, takes the focus and has the columns' names. */
  override table(token: Tokens.Table): string {
    const label = token.header.map((cell) => plainText(cell.tokens)).join(', ');
    const scroll = `<div class="table" role="region" tabindex="0" aria-label="${escapeAttribute(label)}">`;
    return `${scroll}\n${super.table(token)}</div>\n`;
  }

  override link({ href, title, tokens }: Tokens.Link): string {
    const text = this.parser.parseInline(tokens);
    const address = encodeAddress(href);
    return address === null ? text : `<a href="${escapeAttribute(address)}"${titleOf(title)}>${text}</a>`;
  }

  override image({ href, title, tokens }: Tokens.Image): string {
    const alt = escapeAttribute(plainText(tokens));
    const address = encodeAddress(href);
    return address === null ? alt : `<img src="${escapeAttribute(address)}" alt="${alt}"${titleOf(title)}>`;
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${escapeText(text)}</code>`;
  }

  override br(): string {
    return '<br>\n';
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const inner: Token[] | undefined = 'tokens' in token ? token.tokens : undefined;
    return inner ? this.parser.parseInline(inner) : escapeText(token.text);
  }
}

function titleOf(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(title)}"` : '';
}

/** What an address may not hold as it is, escaped; escapes that are there stay. Null for broken surrogates. */
function encodeAddress(href: string): string | null {
  return href.isWellFormed() ? encodeURI(href).replaceAll('%25', '%') : null;
}
