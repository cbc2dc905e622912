import { attributesOf } from '../blocks/settle.ts';
import type { OptionValue } from '../chroma/code-settings.ts';
import { headingText } from '../token-text.ts';
import type { Heading } from '../tokenizer.ts';
import { plainTokens } from './plain-tokens.ts';
import { forHook, keptOf, valuesOf, written } from './shown-attributes.ts';
import { tocTitle } from './toc-title.ts';
import type { Writing } from './writing.ts';

/** The output of a shortcode is not known yet, so it is no part of the id. */
const mark = /sc[\da-f]{16}n\d+z/g;

export function heading(token: Heading, writing: Writing): string {
  const { document, ids, hooks } = writing;
  const chosen = attributesOf(token).get('id');
  const { autoHeadingID } = document.syntax.markup;
  const isChosen = typeof chosen === 'string' && chosen !== '';
  const made = () => (autoHeadingID ? ids.make(headingText(token.tokens).replace(mark, '').trim()) : '');
  const id = isChosen ? ids.take(chosen) : made();
  const kept = keptOf(`h${token.depth}`, token, document.policy);
  if (!isChosen) kept.delete('id');
  if (id !== '' && !kept.has('id')) kept.set('id', id);
  const anchor = kept.get('id') ?? '';
  const plain: Writing = { ...writing, hooks: {} };
  const title = () => tocTitle(token.tokens, plain);
  writing.headings.push({ level: token.depth, id: anchor, title });
  const text = writing.inline(token.tokens);
  if (hooks.heading === undefined) return `<h${token.depth}${written(kept)}>${text}</h${token.depth}>\n`;
  const withId = new Map<string, OptionValue>([...valuesOf(token), ['id', anchor]]);
  if (anchor === '') withId.delete('id');
  return hooks.heading({
    ...{ level: token.depth, anchor, text },
    attributes: forHook(`h${token.depth}`, withId, document.policy),
    plainText: document.marks.plain(plainTokens(token.tokens)),
    ordinal: writing.ordinal('heading'),
    position: () => writing.position(token),
  });
}
