/** `resources` in front matter: https://gohugo.io/content-management/page-resources/#metadata */

import { isMapping } from '../../content/data/mapping.ts';
import type { Plain } from '../../content/data/source.ts';
import { matchesGlob } from '../../content/post/glob.ts';
import type { ResourceFacts } from './resource-view.ts';

export type Description = {
  src: string;
  name?: string;
  title?: string;
  params?: { readonly [name: string]: Plain };
};

export function descriptions(written: Plain | undefined): Description[] {
  if (!Array.isArray(written)) return [];
  return (written as readonly Plain[]).flatMap((one) => {
    if (!isMapping(one)) return [];
    const { src, name, title, params } = one;
    if (typeof src !== 'string') return [];
    return {
      src,
      ...(isText(name) && { name: String(name).replace(/^\//, '') }),
      ...(isText(title) && { title: String(title) }),
      ...(params !== undefined && isMapping(params) && { params }),
    };
  });
}

function isText(value: Plain | undefined): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Names the files of one page, in their order. */
export class Namer {
  readonly #descriptions: readonly Description[];
  readonly #counters = new Map<string, number>();

  constructor(descriptions: readonly Description[]) {
    this.#descriptions = descriptions;
  }

  /** The first description that gives a name counts, and so for the title. Parameters are joined: the last counts. */
  describe(own: string): Pick<ResourceFacts, 'name' | 'title' | 'params'> {
    const fitting = this.#descriptions.filter(({ src }) => matchesGlob(src, own));
    const params = fitting.map((description) => description.params ?? {});
    return {
      name: this.#text('name', fitting) ?? own,
      title: this.#text('title', fitting) ?? own,
      ...(params.length > 0 && { params: Object.assign({}, ...params) }),
    };
  }

  /** Files are counted for each pattern that gives them a text with `:counter`. */
  #text(field: 'name' | 'title', fitting: readonly Description[]): string | undefined {
    const first = fitting.find((description) => description[field] !== undefined);
    const text = first?.[field];
    if (first === undefined || !text?.includes(':counter')) return text;
    const counter = `${field} ${first.src.toLowerCase()}`;
    const count = (this.#counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, count);
    return text.replaceAll(':counter', String(count));
  }
}
