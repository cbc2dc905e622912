/** Properties that the site itself knows (RFC 4918 §15), and those of ownCloud by which rclone compares files. */

import type { DavLock, DavProperty } from '../../catalog/doors/dav-question.ts';
import { meet } from '../../catalog/doors/locks.ts';
import { escapeXml } from '../../feeds/xml.ts';
import { mediaType } from '../../http/media-type.ts';
import { type DavRequest, hrefOf } from './dav-request.ts';
import type { DavFile, DavPlace } from './tree.ts';
import { writeElement } from './xml.ts';

/** The name under which the catalog keeps `<seconds> <version>`: the time that a client gave to a version. */
export const modified = 'modified';

/** Names of this program have no namespace. */
const isHidden = (name: string) => !name.startsWith('{');

export type Described = { asked: DavRequest; now: number; place: DavPlace; stored: readonly DavProperty[] };

/** The content, as XML; undefined if the place has no such property. */
type Live = (described: Described) => string | undefined;

/** By `{namespace}local`. */
const live = new Map<string, Live>([
  ['{DAV:}resourcetype', ({ place }) => (place.kind === 'folder' ? '<D:collection/>' : '')],
  ['{DAV:}getcontentlength', ofFile(({ info }) => info.size)],
  ['{DAV:}getcontenttype', ofFile(({ path }) => mediaType(path))],
  ['{DAV:}getetag', ofFile(({ info }) => `"${info.version}"`)],
  ['{DAV:}getlastmodified', ofFile((file, described) => new Date(modifiedAt(file, described)).toUTCString())],
  ['{DAV:}creationdate', ofFile(({ info }, { now }) => new Date(info.uploaded ?? now).toISOString())],
  [
    '{DAV:}lockdiscovery',
    ({ asked, place, now }) =>
      activeLocks(
        asked,
        asked.look.locks.filter((lock) => meet(lock, place)),
        now,
      ),
  ],
  ['{DAV:}supportedlock', () => supported],
  ['{http://owncloud.org/ns}checksums', ({ place }) => checksum(place)],
]);

/** Only those who name them get these. The first is a third of the bytes of a listing, of which Windows reads up to one million. */
const extra = ['{DAV:}supportedlock', '{http://owncloud.org/ns}checksums'];

const supported = ['exclusive', 'shared']
  .map((scope) => `<D:lockentry>${kindOfLock(scope)}</D:lockentry>`)
  .join('');

function kindOfLock(scope: string): string {
  return `<D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype>`;
}

/** Names of the properties that a client must not set. */
export function isProtected(name: string): boolean {
  return live.has(name);
}

/** All properties that nobody has to name, and those that clients have stored. */
export function usualNames({ stored }: Pick<Described, 'stored'>): string[] {
  return [...live.keys(), ...stored.map(({ name }) => name)].filter(
    (name) => !isHidden(name) && !extra.includes(name),
  );
}

/** Undefined if the place has no such property. */
export function writeProperty(described: Described, name: string): string | undefined {
  const known = live.get(name);
  if (!known) return described.stored.find((each) => each.name === name && !isHidden(name))?.value;
  const content = known(described);
  return content === undefined ? undefined : writeElement(name, {}, content);
}

export function namesOnly(described: Described): string {
  return usualNames(described)
    .filter((name) => writeProperty(described, name) !== undefined)
    .map((name) => writeElement(name))
    .join('');
}

function ofFile(textOf: (file: DavFile, described: Described) => string | number): Live {
  return (described) =>
    described.place.kind === 'file' ? escapeXml(String(textOf(described.place, described))) : undefined;
}

/** The time that the client gave holds for the version that it sent. */
function modifiedAt({ info: { version, uploaded } }: DavFile, { stored, now }: Described): number {
  const [seconds, of] = stored.find(({ name }) => name === modified)?.value.split(' ') ?? [];
  return of === version ? Number(seconds) * 1000 : (uploaded ?? now);
}

/** None of a pending file that has any bytes: rclone would take a refused text for published, and never tell of it again. */
function checksum(place: DavPlace): string | undefined {
  if (place.kind !== 'file' || !place.info.md5 || (place.isPending && place.info.size > 0)) return undefined;
  return `<checksum>MD5:${place.info.md5}</checksum>`;
}

/** The content of the property `lockdiscovery`. */
export function activeLocks(asked: DavRequest, locks: readonly DavLock[], now: number): string {
  return locks
    .map(
      ({ isDeep, isShared, owner, token, path, until }) =>
        `<D:activelock>${kindOfLock(isShared ? 'shared' : 'exclusive')}` +
        `<D:depth>${isDeep ? 'infinity' : '0'}</D:depth>${owner}<D:timeout>Second-${Math.max(1, Math.round((until - now) / 1000))}</D:timeout>` +
        `<D:locktoken><D:href>${token}</D:href></D:locktoken><D:lockroot><D:href>${hrefOf(asked, path, false)}</D:href></D:lockroot></D:activelock>`,
    )
    .join('');
}
