import type { Token, Tokens } from 'marked';
import { AttributeMap, type Attributes } from '../attributes.ts';

/** `{.lead #id}` on a line of its own. */
export type AttributeLine = { type: 'attributeLine'; raw: string; attributes: Attributes };

/** A definition list: terms and definitions in order. It is tight without a blank line after its terms. */
export type DefinitionList = {
  type: 'definitionList';
  raw: string;
  isTight: boolean;
  items: DefinitionItem[];
};

export type DefinitionItem = {
  kind: 'term' | 'definition';
  tokens: Token[];
};

/** Blocks that take attributes from the line below them. */
const attributable = new Set(
  'alert blockquote definitionList heading hr list paragraph table text'.split(' '),
);

/**
 * Joins, in place, blocks that were read one by one. Definition lists with blank lines between them become
 * one. Blocks get the attributes of the line below them, but keep the ones they have.
 */
export function settleBlocks(tokens: Token[]): void {
  let count = 0;
  let above: Tokens.Generic | undefined;
  for (const token of tokens) {
    const last = tokens[count - 1];
    const before = last?.type === 'space' ? tokens[count - 2] : last;
    if (isDefinitionList(token) && isDefinitionList(before)) {
      before.raw += (last === before ? '' : (last?.raw ?? '')) + token.raw;
      for (const item of token.items) before.items.push(item);
      count = last === before ? count : count - 1;
      above = before;
    } else {
      if (isAttributeLine(token)) addAttributes(above, token.attributes);
      else above = attributable.has(token.type) ? token : undefined;
      tokens[count++] = token;
    }
  }
  tokens.length = count;
}

/** The attributes of a block, from its text or from the line below it. */
export function attributesOf(token: Tokens.Generic): Attributes {
  return token['attributes'] ?? new Map();
}

export function isTightList(token: Token | undefined): boolean {
  return isDefinitionList(token) && token.isTight;
}

function isDefinitionList(token: Token | undefined): token is DefinitionList {
  return token?.type === 'definitionList';
}

function isAttributeLine(token: Token): token is AttributeLine {
  return token.type === 'attributeLine';
}

function addAttributes(block: Tokens.Generic | undefined, attributes: Attributes): void {
  if (block === undefined) return;
  block['attributes'] ??= new AttributeMap();
  const all: AttributeMap = block['attributes'];
  for (const [name, value] of attributes) {
    const isTaken = all.has(name) || (name === 'id' && block.type === 'heading');
    if (!isTaken) all.take(name, value, attributes.constants?.has(name) === true);
  }
}
