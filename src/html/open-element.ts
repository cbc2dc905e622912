import { escapeAttribute } from './escape.ts';
import { flags } from './policy.ts';
import type { Attributes } from './tree-reader.ts';

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/**
 * An element that has begun. A paragraph's tag is `waiting` until there is something to put in it: a block within ends
 * the paragraph, and what follows the block begins it anew. Of one that is `ended` all tags are written, though elements
 * that began in it are open.
 */
export type Open = {
  name: string;
  tags: 'written' | 'waiting' | 'ended';
  attributes: Attributes;
  /** Which of the parts is its opening tag, and the tags that were put before and after it since. */
  part: number;
  before: string;
  after: string;
};

export function openingTag({ name, attributes }: Pick<Open, 'name' | 'attributes'>): string {
  return `<${name}${serialize(attributes)}>`;
}

export function closingTag({ name, tags }: Open): string {
  return tags === 'written' ? `</${name}>` : '';
}

function serialize(attributes: Attributes): string {
  let written = '';
  for (const [name, value] of attributes) {
    written += flags.has(name) && value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
  }
  return written;
}

/** Whether it gives text a form, which browsers begin anew where something ends it before its own closing tag. */
export function isFormatting(name: string): boolean {
  return formatting.has(name);
}
