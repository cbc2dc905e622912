/** Links that Platen leads to a page and Hugo to nothing. */

import { posix } from 'node:path';
import type { Around } from './around.ts';
import type { Difference } from './difference.ts';

/** Hugo has no page where the link leads, but that is the key of the page Platen's leads to, or its address without `.html`. */
export function isLinkToKey(
  { kind, path, hugo, platen }: Difference,
  { hugo: page, pageAt }: Around,
): boolean {
  const [, named = '', part = ''] = /^(\/[^?#]*)(#.*)?$/.exec(hugo) ?? [];
  const [, to = '', there = ''] = /^(\/[^?#]*)(#.*)?$/.exec(platen) ?? [];
  const file = pageAt(to)?.file;
  if (kind !== 'link' || named === '' || part !== there || !file || pageAt(named) !== undefined) return false;
  const fromPage = posix.join('/', keyOf(page?.file ?? ''), posix.relative(path, named));
  return (
    [named, fromPage].some((place) => place.replace(/\/$/, '') === `/${keyOf(file)}`) ||
    named.replace(/\/$/, '.html') === to
  );
}

function keyOf(file: string): string {
  return file.replace(/(?:(?:^|\/)_?index)?\.\w+$/, '');
}
