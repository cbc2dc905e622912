import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';

/**
 * A link to a post of another site. Nothing is requested from that site until the visitor follows the link.
 *
 * @param name The site, for the class `card-<name>`.
 * @param words The text of the link, the most specific part first.
 */
export function card(name: string, href: string, words: readonly string[]): Output {
  const link = element('a', { href }, escapeText(words.join(' · ')));
  return { kind: 'markup', html: element('figure', { class: `card card-${name}` }, link) };
}
