import { type Dependency, mostUses } from './dependencies.ts';

/** The file that may hold the template of a shortcode: in the bucket's own folder, or as in a Hugo site; with a suffix before without. */
export function shortcodeUse(name: string): Dependency {
  const file = `shortcodes/${name.normalize('NFC')}`;
  const pages = [`${file}.html`, file].flatMap((path) => [path, `layouts/${path}`]);
  return { id: `shortcode:${name}`, keys: [...pages, `layouts/${file}.md`] };
}

/** Inline shortcodes are written in the post itself. */
export function mayBeCustom(name: string): boolean {
  return !name.endsWith('.inline');
}

/**
 * The templates that a text may call; names that are only shown may be among them. Whoever asks for these facts before
 * rendering sees the calls as they will be, and all other uses, those of the templates included.
 */
export function shortcodeUses(text: string): Dependency[] {
  const names = new Set(Array.from(text.matchAll(callStart), ([, name = '']) => name));
  return [...names].filter(mayBeCustom).slice(0, mostUses).map(shortcodeUse);
}

const callStart = /\{\{[<%]\s*([\p{L}\p{Nd}_][\p{L}\p{Nd}_-]*(?:\/[\p{L}\p{Nd}_-]+)*(?:\.inline)?)/gu;
