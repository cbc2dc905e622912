import type { Fields } from '../data/fields.ts';
import { asFlag } from '../data/values.ts';

/** Where `{#id .class name=value}` says something: behind a heading's text, and on the line below other blocks. */
export type AttributePlaces = { title: boolean; block: boolean };

/** As in Hugo. */
export const defaultAttributePlaces: AttributePlaces = { title: true, block: false };

/** Reads `attribute: { title, block }`, or a switch for headings alone; undefined when none is there. */
export function readAttributePlaces(markup: Fields): AttributePlaces | undefined {
  const isMapping = markup.isMapping('attribute');
  const places = isMapping ? markup.inside('attribute') : undefined;
  const title = places ? places.read('title', asFlag) : markup.read('attribute', asFlag);
  const block = places?.read('block', asFlag);
  if (title === undefined && block === undefined) return undefined;
  return {
    title: title ?? defaultAttributePlaces.title,
    block: block ?? defaultAttributePlaces.block,
  };
}
