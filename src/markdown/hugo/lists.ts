import type { Token, Tokens } from 'marked';
import type { DefinitionList } from '../blocks/settle.ts';
import { plainTokens } from './plain-tokens.ts';
import { blockAttributes, written } from './shown-attributes.ts';
import { endOfVoid, type Writing } from './writing.ts';

export function list(token: Tokens.List, writing: Writing): string {
  const name = token.ordered ? 'ol' : 'ul';
  const start = token.ordered && token.start !== 1 && token.start !== '' ? ` start="${token.start}"` : '';
  const attributes = blockAttributes(name, token, writing.document.policy);
  const items = token.items.map((item) => itemOf(item, writing)).join('');
  return `<${name}${start}${attributes}>\n${items}</${name}>\n`;
}

function itemOf(item: Tokens.ListItem, writing: Writing): string {
  const box = item.task
    ? `<input ${item.checked ? 'checked="" ' : ''}disabled="" type="checkbox"${endOfVoid(writing)} `
    : '';
  return `<li>${contentOf(item.tokens, writing, box)}</li>\n`;
}

const invisible = new Set(['space', 'def', 'note', 'attributeLine']);

/** Text without a paragraph stands right after the tag. `box` begins the first text. */
function contentOf(tokens: readonly Token[], writing: Writing, box = ''): string {
  const shown = tokens.filter(({ type }) => !invisible.has(type));
  let html = shown.length > 0 && shown[0]?.type !== 'text' ? '\n' : '';
  for (const [index, token] of shown.entries()) {
    const begin = index === 0 ? box : '';
    if (token.type === 'text') {
      html += begin + writing.inline(inner(token)) + (index < shown.length - 1 ? '\n' : '');
    } else if (begin !== '' && token.type === 'paragraph') {
      html += `<p>${begin}${writing.inline(inner(token))}</p>\n`;
    } else html += writing.blocks([token]);
  }
  return html;
}

function inner(token: Token): Token[] {
  return 'tokens' in token ? (token.tokens ?? []) : [];
}

export function definitionList(token: DefinitionList, writing: Writing): string {
  const items = token.items.map(({ kind, tokens }) =>
    kind === 'term'
      ? `<dt${termId(tokens, writing)}>${writing.inline(tokens)}</dt>\n`
      : `<dd>${contentOf(tokens, writing)}</dd>\n`,
  );
  return `<dl${blockAttributes('dl', token, writing.document.policy)}>\n${items.join('')}</dl>\n`;
}

function termId(tokens: readonly Token[], { document, ids }: Writing): string {
  const isWanted = document.syntax.markup.autoDefinitionTermID;
  const text = isWanted ? document.marks.plain(plainTokens(tokens)) : '';
  return text === '' ? '' : written([['id', ids.make(text, 'term')]]);
}
