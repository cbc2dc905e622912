import type { Use } from '../../../post/uses.ts';
import { scan } from '../scan.ts';

/** The file that may hold the template of a shortcode: in the bucket's own folder, or as in a Hugo site. */
export function ownUse(name: string): Use {
  const file = `shortcodes/${name.normalize('NFC')}.html`;
  return { id: `shortcode:${name}`, keys: [file, `layouts/${file}`] };
}

/** Inline shortcodes are written in the post itself. */
export function mayBeOwn(name: string): boolean {
  return !name.endsWith('.inline');
}

/**
 * The templates that a text may call. Whoever asks for these facts before rendering sees the calls as they will be,
 * and all other uses, those of the templates included.
 *
 * @param text Begins on line `firstLine` of its file.
 * @throws {Problem} For calls that cannot be read, as rendering does.
 */
export function shortcodeUses(text: string, firstLine: number): Use[] {
  if (!text.includes('{{')) return [];
  const calls = scan(text, firstLine).flatMap((token) => ('name' in token ? [token.name] : []));
  return [...new Set(calls)].filter(mayBeOwn).map(ownUse);
}
