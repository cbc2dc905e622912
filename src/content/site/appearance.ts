/** Settings that only the theme reads: images of the bucket, the author, profiles, and a colour. */

import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, membersOf, Unfit } from '../data/values.ts';

/** The author's details besides the name; `image` is a decoded path. */
export type AuthorCard = { bio: string; image?: string };

const base = 'https://site.invalid/';

/** The decoded path of a file of the bucket, relative to its root: `/images/logo.svg`. */
export function asFilePath(value: Plain): string {
  const url = URL.parse(asText(value), base);
  if (url === null || !url.href.startsWith(base) || url.pathname === '/') throw notAFile();
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw notAFile();
  }
}

/** The details of `author: {name: …, bio: …, image: …}`; undefined if there is only a name. */
export function asAuthorCard(value: Plain): AuthorCard | undefined {
  if (!isMapping(value)) return undefined;
  const fields = membersOf(value);
  const bio = asLine(fields.get('bio') ?? '');
  const image = fields.get('image') ?? '';
  if (bio === '') return undefined;
  return { bio, ...(image !== '' && { image: asFilePath(image) }) };
}

function notAFile(): Unfit {
  return new Unfit('the path of a file in the bucket, such as /images/logo.svg');
}

/** A page of the site's owner on another site. */
export type SocialLink = { name: string; url: string };

const maxLinks = 50;

/** A list of `{name, url}`. */
export function asSocial(value: Plain): SocialLink[] {
  if (!Array.isArray(value) || value.length > maxLinks) throw unfit();
  return value.map(asLink);
}

function asLink(value: Plain): SocialLink {
  const fields = membersOf(value);
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

/** The forms of a colour in style sheets (CSS Color 4): by red, green and blue, or by hue. */
const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/;
const rgb = /^rgb\((\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})\)$/;
const hsl = /^hsl\((\d{1,3})(?:deg)?[ ,]+(\d{1,3})%[ ,]+(\d{1,3})%\)$/;

/** `#rrggbb` for `#rgb`, `#rrggbb`, `rgb(179 38 30)` and `hsl(3 71% 41%)`, with spaces or commas. */
export function asColour(value: Plain): string {
  const text = asText(value).toLowerCase();
  const [, short, long] = hex.exec(text) ?? [];
  if (long !== undefined) return `#${long}`;
  if (short !== undefined) return `#${Array.from(short, (digit) => digit + digit).join('')}`;
  const channels = numbers(rgb, text) ?? fromHue(numbers(hsl, text));
  if (channels?.every((channel) => channel <= 255)) return `#${channels.map(twoDigits).join('')}`;
  throw new Unfit('a colour such as "#b3261e", rgb(179 38 30) or hsl(3 71% 41%)');
}

function numbers(form: RegExp, text: string): number[] | undefined {
  return form.exec(text)?.slice(1).map(Number);
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHue(parts: number[] | undefined): number[] | undefined {
  if (parts === undefined) return undefined;
  const [hue = 0, saturation = 0, lightness = 0] = parts;
  if (hue > 360 || saturation > 100 || lightness > 100) return undefined;
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((turn) => {
    const place = (turn + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
}

function twoDigits(channel: number): string {
  return channel.toString(16).padStart(2, '0');
}
