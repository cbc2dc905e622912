import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';

/**
 * A post of another site as a link to it. Nothing is asked of that site before the visitor follows it.
 *
 * @param name Where it leads, as a class: `card-<name>`.
 * @param words What it is, the most particular first.
 */
export function card(name: string, href: string, words: readonly string[]): Output {
  const link = element('a', { href }, escapeText(words.join(' · ')));
  return { kind: 'markup', html: element('figure', { class: `card card-${name}` }, link) };
}
