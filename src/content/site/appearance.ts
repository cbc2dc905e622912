/** What the theme takes from the settings: images of the bucket, and who writes. */

import { asMapping } from '../data/fields.ts';
import type { Plain } from '../data/source.ts';
import { asLine, asText, Unfit } from '../data/values.ts';

/** Besides the name; `image` is a decoded path. */
export type AuthorCard = { bio: string; image?: string };

const base = 'https://site.invalid/';

/** The decoded path of a file of the bucket, seen from its root: `/images/logo.svg`. */
export function asFilePath(value: Plain): string {
  const url = URL.parse(asText(value), base);
  if (url === null || !url.href.startsWith(base) || url.pathname === '/') throw notAFile();
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    throw notAFile();
  }
}

/** The rest of `author: {name: …, bio: …, image: …}`; undefined where nothing is told but a name. */
export function asAuthorCard(value: Plain): AuthorCard | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map([...asMapping(value)].map(([name, field]) => [name.toLowerCase(), field]));
  const bio = asLine(fields.get('bio') ?? '');
  const image = fields.get('image') ?? '';
  if (bio === '') return undefined;
  return { bio, ...(image !== '' && { image: asFilePath(image) }) };
}

function notAFile(): Unfit {
  return new Unfit('the path of a file in the bucket, such as /images/logo.svg');
}
