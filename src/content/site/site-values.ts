/** Converts single settings of a site. */

import type { Plain } from '../data/source.ts';
import { asLines, asMapping, asText, asWholeNumber, Unfit } from '../data/values.ts';
import { type TitleCase, titleCases } from '../post/titles.ts';

/** A number of rows in a list or of posts in a feed. */
export function asCount(value: Plain): number {
  return asWholeNumber(value, 1, 100);
}

export function asTitleCase(value: Plain): TitleCase {
  const name = asText(value).toLowerCase();
  const found = titleCases.find((style) => style === name);
  if (found !== undefined) return found;
  throw new Unfit(`one of ${titleCases.join(', ')}`);
}

/** A number of kept versions of a text. */
export function asVersions(value: Plain): number {
  return asWholeNumber(value, 0, 500);
}

/** `https://example.org`, also if it is written with a slash at its end. */
export function asOrigin(value: Plain): string {
  const text = asText(value);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Unfit('an address such as https://example.org, without path, query and credentials');
}

export function asLanguage(value: Plain): string {
  try {
    return Intl.getCanonicalLocales(asText(value))[0] ?? '';
  } catch {
    throw new Unfit('a language tag (BCP 47) such as en or pt-BR');
  }
}

export function asTimeZone(value: Plain): string {
  const timeZone = asText(value);
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    throw new Unfit('a time zone (IANA) such as Europe/Berlin');
  }
}

/** A number of words; 0: no summary but the author's own. */
export function asSummaryLength(value: Plain): number {
  return asWholeNumber(value, 0, 1000);
}

/** Folders without slashes at their ends. */
export function asFolders(value: Plain): string[] {
  return asLines(value).map((folder) => folder.replace(/^\/+|\/+$/g, ''));
}

/** `theme: platen` names the built-in theme; `own` and the names of themes that `push` brings are the owner's layouts. */
export function asOwnLayouts(value: Plain): boolean {
  const [name, ...others] = asLines(value);
  if (name === undefined) throw new Unfit('platen, own or the names of themes');
  return others.length > 0 || name.toLowerCase() !== 'platen';
}

/** Whether a feed carries whole posts or summaries. */
export function asFeedContent(value: Plain): 'full' | 'summary' {
  const text = asText(value).toLowerCase();
  if (text === 'full' || text === 'summary') return text;
  throw new Unfit('full or summary');
}

export function asParams(value: Plain): Record<string, Plain> {
  return Object.fromEntries(asMapping(value));
}
