import { decodeEscapes } from './escapes.ts';

/** `Hello world` for `posts/hello-world.md`; for `index.md` and `_index.md` by their folder, empty at the top. */
export function titleFromKey(key: string): string {
  const segments = key.split('/');
  const name = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const named = name === 'index' || name === '_index' ? (segments.pop() ?? '') : name;
  return humanName(decodeEscapes(named));
}

/** `Hello world` for `hello-world`. */
export function humanName(name: string): string {
  const words = name.replace(/[-_\s]+/g, ' ').trim();
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
