/** Properties that the site itself knows (RFC 4918 §15), and those of ownCloud by which rclone compares files. */

import type { DavLock, DavProperty } from '../../catalog/doors/dav-question.ts';
import { text } from '../../feeds/xml.ts';
import { mediaType } from '../../http/media-type.ts';
import { type DavRequest, hrefOf, isBelow } from './dav-request.ts';
import type { DavPlace } from './tree.ts';
import { emptyElement } from './xml.ts';

/** The name under which the catalog keeps `<seconds> <version>`: the time that a client gave to a version. */
export const modified = 'modified';

/** Names of this program have no namespace. */
const isHidden = (name: string) => !name.startsWith('{');

export type Described = { asked: DavRequest; now: number; place: DavPlace; stored: readonly DavProperty[] };

type Live = {
  /** XML of the property; undefined if the place has none. */
  write(described: Described): string | undefined;
  /** Only those who name it get it. */
  isExtra?: true;
};

/** By `{namespace}local`. */
const live = new Map<string, Live>([
  [
    '{DAV:}resourcetype',
    {
      write: ({ place }) =>
        `<D:resourcetype>${place.kind === 'folder' ? '<D:collection/>' : ''}</D:resourcetype>`,
    },
  ],
  [
    '{DAV:}getcontentlength',
    { write: ({ place }) => ofFile(place, ({ size }) => text('D:getcontentlength', String(size))) },
  ],
  [
    '{DAV:}getcontenttype',
    { write: ({ place }) => ofFile(place, () => text('D:getcontenttype', mediaType(place.path))) },
  ],
  [
    '{DAV:}getetag',
    { write: ({ place }) => ofFile(place, ({ version }) => text('D:getetag', `"${version}"`)) },
  ],
  [
    '{DAV:}getlastmodified',
    {
      write: (described) =>
        ofFile(described.place, () =>
          text('D:getlastmodified', new Date(modifiedAt(described)).toUTCString()),
        ),
    },
  ],
  [
    '{DAV:}creationdate',
    {
      write: ({ place, now }) =>
        ofFile(place, ({ uploaded = now }) => text('D:creationdate', new Date(uploaded).toISOString())),
    },
  ],
  // A third of the bytes of a listing, of which Windows reads up to one million.
  ['{DAV:}supportedlock', { isExtra: true, write: () => supported }],
  [
    '{DAV:}lockdiscovery',
    { write: ({ asked, place, now }) => lockDiscovery(asked, locksOn(asked, place.path), now) },
  ],
  ['{http://owncloud.org/ns}checksums', { isExtra: true, write: ({ place }) => ofFile(place, checksums) }],
]);

const entries = ['exclusive', 'shared'].map(
  (scope) =>
    `<D:lockentry><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockentry>`,
);
const supported = `<D:supportedlock>${entries.join('')}</D:supportedlock>`;

/** Names of the properties that a client must not set. */
export function isProtected(name: string): boolean {
  return live.has(name);
}

/** All properties that nobody has to name, and those that clients have stored. */
export function usualNames({ stored }: Pick<Described, 'stored'>): string[] {
  const own = [...live].flatMap(([name, { isExtra }]) => (isExtra ? [] : [name]));
  return [...own, ...stored.flatMap(({ name }) => (isHidden(name) ? [] : [name]))];
}

/** Undefined if the place has no such property. */
export function writeProperty(described: Described, name: string): string | undefined {
  const known = live.get(name);
  return known
    ? known.write(described)
    : described.stored.find((each) => each.name === name && !isHidden(name))?.value;
}

export function namesOnly(described: Described): string {
  return usualNames(described)
    .filter((name) => writeProperty(described, name) !== undefined)
    .map((name) => emptyElement(name))
    .join('');
}

function ofFile(
  place: DavPlace,
  write: (
    info: { size: number; version: string; uploaded?: number; md5?: string },
    place: DavPlace,
  ) => string | undefined,
): string | undefined {
  return place.kind === 'file' ? write(place.info, place) : undefined;
}

/** The time that the client gave holds for the version that it sent. */
function modifiedAt({ place, stored, now }: Described): number {
  if (place.kind !== 'file') return now;
  const { version, uploaded = now } = place.info;
  const given = stored.find(({ name }) => name === modified)?.value.split(' ') ?? [];
  return given[1] === version ? Number(given[0]) * 1000 : uploaded;
}

/** None of a pending file that has any bytes: rclone would take a refused text for published, and never tell of it again. */
function checksums({ md5, size }: { md5?: string; size: number }, place: DavPlace): string | undefined {
  if (md5 === undefined || (place.kind === 'file' && place.isPending && size > 0)) return undefined;
  return `<checksums xmlns="http://owncloud.org/ns"><checksum>MD5:${md5}</checksum></checksums>`;
}

export function locksOn({ look }: Pick<DavRequest, 'look'>, path: string): DavLock[] {
  return look.locks.filter((lock) => lock.path === path || (lock.isDeep && isBelow(path, lock.path)));
}

export function lockDiscovery(asked: DavRequest, locks: readonly DavLock[], now: number): string {
  const active = locks.map(
    ({ isDeep, isShared, owner, token, path, until }) =>
      `<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:${isShared ? 'shared' : 'exclusive'}/></D:lockscope>` +
      `<D:depth>${isDeep ? 'infinity' : '0'}</D:depth>${owner}<D:timeout>Second-${Math.max(1, Math.round((until - now) / 1000))}</D:timeout>` +
      `<D:locktoken><D:href>${token}</D:href></D:locktoken><D:lockroot><D:href>${hrefOf(asked, path, false)}</D:href></D:lockroot></D:activelock>`,
  );
  return `<D:lockdiscovery>${active.join('')}</D:lockdiscovery>`;
}
