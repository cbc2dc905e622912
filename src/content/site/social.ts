/** Where else a site's owner is to be found. */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, Unfit } from '../data/values.ts';

export type SocialLink = { name: string; url: string };

const maxLinks = 50;

/** A list of `{name, url}`. */
export function asSocial(value: Plain): SocialLink[] {
  if (!Array.isArray(value) || value.length > maxLinks) throw unfit();
  return value.map(asLink);
}

function asLink(value: Plain): SocialLink {
  const fields = new Map([...asMapping(value)].map(([name, field]) => [name.toLowerCase(), field]));
  const [name, text] = [asLine(fields.get('name') ?? ''), asLine(fields.get('url') ?? '')];
  const url = URL.parse(text);
  if (name === '' || !url || !/^(?:https?|mailto):$/.test(url.protocol)) throw unfit();
  return { name, url: url.href };
}

function unfit(): Unfit {
  return new Unfit(
    `a list of at most ${maxLinks} entries, each with a "name" and a "url" that is an https or mailto address`,
  );
}
