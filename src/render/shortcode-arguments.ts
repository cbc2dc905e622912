import { shortcodes } from '../shortcodes/built-in/index.ts';

/** The built-in shortcodes, and the names of their arguments. */
export function builtInShortcodes(): { name: string; arguments: string[] }[] {
  return [...shortcodes].map(([name, { takes }]) => ({ name, arguments: [...takes] }));
}
