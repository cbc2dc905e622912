import { getDefaults, type MarkedOptions, Parser, Renderer, type Token, type Tokens } from 'marked';
import type { Position } from '../content/data/source.ts';
import { decodeEntities } from '../html/entities.ts';
import { escapeAttribute, escapeText } from '../html/escape.ts';
import { attributesText, readAttributes } from './attributes.ts';
import { alertTitle } from './blocks/alert.ts';
import { attributesOf, type DefinitionList } from './blocks/settle.ts';
import type { Footnotes } from './footnotes.ts';
import type { FormulaToken } from './inline/formula.ts';
import { inlineTags } from './inline-tags.ts';
import type { Page } from './page.ts';
import { headingText, plainText } from './token-text.ts';
import type { Heading, Quote } from './tokenizer.ts';

/** A parser that writes `PostRenderer`'s HTML. */
export function postParser(
  page: Page,
  footnotes: Footnotes,
  placeOf: (token: FormulaToken) => Position,
): Parser {
  const renderers = {
    note: () => '',
    formula: (token: Tokens.Generic) => renderer.formula(token as FormulaToken),
    attributeLine: () => '',
    definitionList: (token: Tokens.Generic) => renderer.definitionList(token as DefinitionList),
    footnoteMark: (token: Tokens.Generic) => footnotes.mark(String(token['label'])),
    ...inlineTags,
  };
  const options: MarkedOptions = { ...getDefaults(), extensions: { renderers, childTokens: {} } };
  const renderer = new PostRenderer(page, placeOf);
  return new Parser({ ...options, renderer });
}

/** Turns tokens into HTML. Their texts are plain: everything but raw HTML is escaped here. */
class PostRenderer extends Renderer {
  readonly #page: Page;
  readonly #placeOf: (token: FormulaToken) => Position;

  constructor(page: Page, placeOf: (token: FormulaToken) => Position) {
    super();
    this.#page = page;
    this.#placeOf = placeOf;
  }

  /** A display formula has lines of its own in a paragraph, and stays in its line elsewhere. */
  formula(token: FormulaToken): string {
    const place = () => this.#placeOf(token);
    const isDisplay = token['isDisplay'] === true;
    const mark = this.#page.syntax.formula?.({ written: token.text, tex: token.tex, isDisplay, place }) ?? '';
    return token['block'] === true ? `<p>${mark}</p>\n` : mark;
  }

  /** A block of HTML ends its line. marked removes the line end when blank lines follow. */
  override html({ text, block }: Tokens.HTML | Tokens.Tag): string {
    return block && !text.endsWith('\n') ? `${text}\n` : text;
  }

  override heading(token: Heading): string {
    const { ids, syntax } = this.#page;
    const given = attributesOf(token);
    const chosen = given.get('id');
    const { autoHeadingID } = syntax.markup;
    const made = () => (autoHeadingID ? ids.make(headingText(token.tokens)) : '');
    const id = typeof chosen === 'string' ? ids.take(chosen) : made();
    const all = id === '' ? given : new Map([['id', ''], ...given]).set('id', id);
    const attributes = attributesText(all);
    return `<h${token.depth}${attributes}>${this.parser.parseInline(token.tokens)}</h${token.depth}>\n`;
  }

  /** marked removes backslashes from the text after a fence, which attributes need. */
  override code({ text, lang = '', raw }: Tokens.Code): string {
    const code = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    const [language = ''] = /^[^\s{]+/.exec(decodeEntities(lang)) ?? [];
    const [fence = ''] = language === '' ? [] : raw.split('\n', 1);
    const attributes = readAttributes(fence, fence.indexOf('{'))?.attributes ?? new Map();
    return this.#page.codeBlocks.write(code, language, attributes);
  }

  override paragraph(token: Tokens.Paragraph): string {
    displayFormulas(token.tokens);
    const [image, ...others] = token.tokens;
    if (!this.#page.syntax.markup.wrapsImages && image?.type === 'image' && others.length === 0) {
      const html = this.image(image as Tokens.Image);
      return html.startsWith('<img') ? withAttributes('img', html, token) : html;
    }
    return withAttributes('p', super.paragraph(token), token);
  }

  override hr(token: Tokens.Hr): string {
    return withAttributes('hr', super.hr(token), token);
  }

  override blockquote(token: Quote): string {
    if (token.alert === undefined) return withAttributes('blockquote', super.blockquote(token), token);
    const { kind, title, fold } = token.alert;
    const words =
      title.length > 0 ? this.parser.parseInline(title) : alertTitle(kind, this.#page.languageCode);
    const [block, line] = fold === undefined ? ['blockquote', 'p'] : ['details', 'summary'];
    const attributes = new Map(attributesOf(token));
    const names = ['alert', `alert-${kind}`, attributes.get('class') ?? []].flat().join(' ');
    const tag = `<${block}${attributesText(attributes.set('class', names))}${fold === 'open' ? ' open' : ''}>`;
    return `${tag}\n<${line} class="alert-title">${words}</${line}>\n${this.parser.parse(token.tokens)}</${block}>\n`;
  }

  override list(token: Tokens.List): string {
    return withAttributes(token.ordered ? 'ol' : 'ul', super.list(token), token);
  }

  definitionList({ items, ...token }: DefinitionList): string {
    const html = items.map(({ kind, tokens }) =>
      kind === 'term'
        ? `<dt${this.#termId(tokens)}>${this.parser.parseInline(tokens)}</dt>\n`
        : `<dd>${this.parser.parse(withLineEnds(tokens))}</dd>\n`,
    );
    return withAttributes('dl', `<dl>\n${html.join('')}</dl>\n`, token);
  }

  #termId(tokens: Token[]): string {
    const { ids, syntax } = this.#page;
    const text = syntax.markup.autoDefinitionTermID ? plainText(tokens) : '';
    return text === '' ? '' : ` id="${escapeAttribute(ids.make(text, 'term'))}"`;
  }

  /** A task's text is the label of its box, so that screen readers read both together. */
  override listitem(item: Tokens.ListItem): string {
    const tokens = withLineEnds(item.tokens);
    if (!item.task) return `<li>${this.parser.parse(tokens)}</li>\n`;
    const [first, ...rest] = tokens;
    const text = first && 'tokens' in first ? this.parser.parseInline(first.tokens ?? []) : '';
    const box = `<input type="checkbox" disabled${item.checked ? ' checked' : ''}>`;
    const label = `<label>${box} ${text}</label>`;
    return `<li class="task">${item.loose ? `<p>${label}</p>\n` : label}${this.parser.parse(rest)}</li>\n`;
  }

  /** A table may be wider than the screen. The element around it scrolls and is named by header cells. */
  override table(token: Tokens.Table): string {
    const label = token.header
      .map((cell) => plainText(cell.tokens))
      .filter(Boolean)
      .join(', ');
    const scroll = `<div class="table" role="region" tabindex="0" aria-label="${escapeAttribute(label)}">`;
    return `${scroll}\n${withAttributes('table', super.table(token), token)}</div>\n`;
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
    displayFormulas(inner ?? []);
    return inner ? this.parser.parseInline(inner) : escapeText(token.text);
  }
}

/** Text outside a paragraph ends its line before a following HTML block, which would else continue it. */
function withLineEnds(tokens: readonly Token[]): Token[] {
  const blocks = tokens.filter(({ type }) => type !== 'space');
  return blocks.map((token, index) =>
    token.type === 'html' && blocks[index - 1]?.type === 'text'
      ? { ...token, text: `\n${token.text}` }
      : token,
  );
}

/** Display formulas split the paragraph that they are in; those within emphasis or links do not. */
function displayFormulas(tokens: readonly Token[]): void {
  for (const token of tokens)
    if (token.type === 'formula') (token as FormulaToken)['isDisplay'] = token['isBlock'];
}

/** HTML that begins with the tag `name`, plus the attributes from the line below the block. */
function withAttributes(name: string, html: string, token: Tokens.Generic): string {
  return `<${name}${attributesText(attributesOf(token))}${html.slice(1 + name.length)}`;
}

function titleOf(title: string | null | undefined): string {
  return title ? ` title="${escapeAttribute(title)}"` : '';
}

/** The address with forbidden characters escaped; existing escapes stay. Null for a lone surrogate. */
function encodeAddress(href: string): string | null {
  return href.isWellFormed() ? encodeURI(href).replaceAll('%25', '%') : null;
}
