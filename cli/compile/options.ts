import { isMapping } from '../../src/content/data/mapping.ts';
import type { Plain } from '../../src/content/data/source.ts';
import type { Compilation } from '../../src/content/layouts/compiled.ts';

/** The options of a template by their names in lower case. */
export type Options = {
  plain(name: string): Plain | undefined;
  text(name: string): string | undefined;
  /** A list, or one text. */
  texts(name: string): string[];
  isOn(name: string): boolean;
  /** The texts of a map. */
  map(name: string): Record<string, string>;
};

export function optionsOf({ options }: Pick<Compilation, 'options'>): Options {
  const byName = new Map(Object.entries(options).map(([name, value]) => [name.toLowerCase(), value]));
  const plain = (name: string) => byName.get(name);
  return {
    plain,
    text(name) {
      const value = plain(name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    },
    texts(name) {
      const value = plain(name);
      const list = Array.isArray(value) ? value : [value];
      return list.filter((item) => typeof item === 'string');
    },
    isOn: (name) => plain(name) === true,
    map(name) {
      const value = plain(name);
      const entries = isMapping(value) ? Object.entries(value) : [];
      return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
    },
  };
}
