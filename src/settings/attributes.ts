import type { Fields } from '../data/fields.ts';
import { asFlag } from '../data/values.ts';

/** Where `{#id .class name=value}` says something: behind a heading's text, and on the line below other blocks. */
export type AttributePlaces = { title: boolean; block: boolean };

/** As in Hugo. */
export const defaultAttributePlaces: AttributePlaces = { title: true, block: false };

/** Reads `attribute: { title, block }`; undefined when none is there. */
export function readAttributePlaces(fields: Fields): AttributePlaces | undefined {
  const title = fields.read('title', asFlag);
  const block = fields.read('block', asFlag);
  if (title === undefined && block === undefined) return undefined;
  return {
    title: title ?? defaultAttributePlaces.title,
    block: block ?? defaultAttributePlaces.block,
  };
}
