import type { Tokens } from 'marked';
import { escapeAttribute } from '../../html/escape.ts';
import type { Policy } from '../../html/policy.ts';
import { keptAttributes } from '../../html/written-html.ts';
import { constantOf } from '../attributes.ts';
import { attributesOf } from '../blocks/settle.ts';
import type { OptionValue } from '../chroma/code-settings.ts';
import type { HookAttributes } from './hooks.ts';

/** Goldmark lets every element have these, and data. */
const everywhere = new Set(
  (
    'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode ' +
    'is itemid itemprop itemref itemscope itemtype lang part role slot spellcheck style tabindex title translate'
  ).split(' '),
);

const own: Readonly<Record<string, ReadonlySet<string>>> = {
  blockquote: new Set(['cite']),
  hr: new Set('align color noshade size width'.split(' ')),
  img: new Set(
    'align border crossorigin decoding height importance intrinsicsize ismap loading referrerpolicy sizes srcset usemap width'.split(
      ' ',
    ),
  ),
  ol: new Set('start reversed type'.split(' ')),
};

/** The attributes from the line below a block, as its tag shows them. */
export function blockAttributes(element: string, token: Tokens.Generic, policy: Policy): string {
  return written(
    [...keptOf(element, token, policy)].filter(
      ([name]) => everywhere.has(name) || name.startsWith('data-') || own[element]?.has(name),
    ),
  );
}

/** All attributes that the policy lets the element have; lists and nested ones are left out. */
export function keptOf(element: string, token: Tokens.Generic, policy: Policy): Map<string, string> {
  const texts = textAttributes(token);
  return texts.size === 0 ? texts : keptAttributes(element, texts, policy);
}

export function written(attributes: Iterable<readonly [string, string]>): string {
  let text = '';
  for (const [name, value] of attributes) text += ` ${name}="${escapeAttribute(value)}"`;
  return text;
}

export function hookAttributes(element: string, token: Tokens.Generic, policy: Policy): HookAttributes {
  return forHook(element, valuesOf(token), policy);
}

/** The attributes as hooks see them: numbers and flags are no texts. */
export function valuesOf(token: Tokens.Generic): Map<string, OptionValue> {
  const { constants } = attributesOf(token);
  return new Map(
    [...textAttributes(token)].map(([name, text]): [string, OptionValue] => [
      name,
      constants?.has(name) ? constantOf(text) : text,
    ]),
  );
}

/** Lists and nested attributes are for code only. */
function textAttributes(token: Tokens.Generic): Map<string, string> {
  return new Map(
    [...attributesOf(token)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

export function forHook(
  element: string,
  attributes: ReadonlyMap<string, OptionValue>,
  policy: Policy,
): HookAttributes {
  const shown = [...attributes].filter(([name]) => !name.startsWith('on'));
  const texts = shown.map(([name, value]): [string, string] => [name, String(value)]);
  const kept = keptAttributes(element, new Map(texts), policy);
  return new Map(
    shown.map(([name, value]) => [
      name,
      { value, isSound: kept.has(name) && !/["'<>`&]/.test(String(value)) },
    ]),
  );
}
