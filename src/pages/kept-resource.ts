/** Files that templates make, as the page cache keeps them: for ever, for their names are made of their bytes. */

import { pageVersion } from '../compose/page-version.ts';
import type { PictureOrder } from '../content/images.ts';
import type { MadeText } from '../content/layouts/engine.ts';
import type { PagesContext } from './context.ts';

type Named = Pick<MadeText, 'digest' | 'name'>;

/** The bytes of a file, or the order of a picture. */
export type KeptResource = { body: string | Uint8Array<ArrayBuffer> } | { order: PictureOrder };

/** The first byte says what follows. */
const marks = { text: 't', picture: 'p' };

export async function keptResource(
  { pages }: Pick<PagesContext, 'pages'>,
  named: Named,
): Promise<KeptResource | null> {
  const bytes = await pages.get(versionOf(named));
  if (bytes === null) return null;
  const body = bytes.subarray(1);
  return bytes[0] === marks.picture.charCodeAt(0) ? readOrder(new TextDecoder().decode(body)) : { body };
}

export function keepResources(
  { pages, later }: Pick<PagesContext, 'pages' | 'later'>,
  made: readonly MadeText[],
): void {
  for (const { text, isPicture, ...named } of made) {
    later(pages.put(versionOf(named), (isPicture ? marks.picture : marks.text) + text));
  }
}

export function resourceOf({ text, isPicture }: MadeText): KeptResource {
  return isPicture ? readOrder(text) : { body: text };
}

function readOrder(text: string): KeptResource {
  // Written by the engine.
  return { order: JSON.parse(text) as PictureOrder };
}

function versionOf({ digest, name }: Named): string {
  return pageVersion('resource', digest, name);
}
