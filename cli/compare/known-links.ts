/** Intended differences in links and addresses of files. */

import { posix } from 'node:path';
import { servedOrigin } from './addresses.ts';
import type { Around } from './around.ts';
import type { KnownDifference } from './known-texts.ts';
import type { Difference } from './site-facts.ts';
import { withoutTags } from './typography.ts';

export const knownLinks: readonly KnownDifference[] = [
  {
    name: 'link-scheme',
    reason: 'Platen makes links of http, https, mailto and tel only.',
    row: 'a link with another scheme than http, https, mailto and tel is its text',
    holds: (difference, around) => isLinkLeftOut(difference, around, hasOddScheme),
  },
  {
    name: 'unusable-link',
    reason: 'A link that no browser can follow is no link in Platen.',
    row: 'a link that no browser can follow',
    holds: (difference, around) => isLinkLeftOut(difference, around, isUnusable),
  },
  {
    name: 'markdown-link',
    reason:
      'A link to a Markdown file leads to its page in Platen; Hugo leaves it as it is, unless a render hook resolves it.',
    row: 'a link to a Markdown file leads to its page',
    holds: (difference, around) => isLinkToFile(difference, around),
  },
  {
    name: 'link-to-key',
    reason:
      'A link to the key of a page, or to its address without `.html`, leads to the page; in Hugo to nothing.',
    row: 'a link to an address at which there is no page, only its key',
    holds: isLinkToKey,
  },
  {
    name: 'bundle-file',
    reason: 'A file of a page bundle is at its key in Platen, whatever the address of the post.',
    row: 'a file of a page bundle is at its key',
    holds: ({ kind, hugo, platen }, { files }) =>
      (kind === 'image' || kind === 'link' || kind === 'frame') &&
      platen !== '' &&
      hugo !== '' &&
      isSameFile(hugo, platen, files),
  },
];

/**
 * Whether Hugo's link names the file of the page that Platen's link leads to. The name is relative to the
 * content folder or to the page's own file.
 */
function isLinkToFile({ kind, path, hugo, platen }: Difference, { hugo: page, pageAt }: Around): boolean {
  const [, named = '', part = ''] = /^\/([^?#]*\.(?:md|markdown))(#.*)?$/i.exec(hugo) ?? [];
  const [, to = '', there = ''] = /^(\/[^?#]*)(#.*)?$/.exec(platen) ?? [];
  const file = pageAt(to)?.file;
  if (kind !== 'link' || named === '' || part !== there || !file) return false;
  const fromFile = posix.relative(path.slice(0, path.lastIndexOf('/')) || '/', `/${named}`);
  return file === named || file === posix.join(posix.dirname(page?.file ?? ''), fromFile);
}

/** Whether Hugo's link leads to no page, but names the page that Platen's leads to, by key or address. */
function isLinkToKey({ kind, path, hugo, platen }: Difference, { hugo: page, pageAt }: Around): boolean {
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

/** Includes the marks of an omitted link. Its target is a difference of its own. */
function isLinkLeftOut(
  { kind, hugo, platen }: Difference,
  { hugo: page }: Around,
  isSuch: (address: string) => boolean,
): boolean {
  if (kind === 'link') return platen === '' && isSuch(hugo);
  const isMark =
    kind === 'marks' && withoutTags(hugo) === withoutTags(platen) && /^(?:\s*<\/?a[ >][^<]*)+$/.test(hugo);
  return isMark && platen === '' && page?.content.links.some(isSuch) === true;
}

const usualSchemes = new Set(['http', 'https', 'mailto', 'tel']);

function hasOddScheme(address: string): boolean {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  return scheme !== undefined && !usualSchemes.has(scheme.toLowerCase());
}

function isUnusable(address: string): boolean {
  return !URL.canParse(address, servedOrigin) || /\/[([]https?:/.test(address);
}

function isSameFile(hugo: string, platen: string, files: ReadonlySet<string>): boolean {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return files.has(platen) && nameOf(platen) === nameOf(hugo);
}
