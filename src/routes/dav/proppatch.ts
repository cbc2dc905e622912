import type { Reply } from '../../http/reply.ts';
import { DavProblem } from './dav-problem.ts';
import { type DavContext, type DavRequest, hrefOf } from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { multistatus, propstat, response } from './multistatus.ts';
import { type Described, isProtected, modified, writeProperty } from './properties.ts';
import { readBody } from './propfind.ts';
import { type DavPlace, findOwnPlace } from './tree.ts';
import {
  childOf,
  dav,
  elementsIn,
  emptyElement,
  inLanguage,
  nameOf,
  readXml,
  writeXml,
  type XmlElement,
} from './xml.ts';

/** Characters of one property, and properties of one file. */
const longestValue = 16_384;
const mostProperties = 50;

type Change = { name: string; value: string | null };

/** `PROPPATCH`: all changes are made or none. */
export async function changeProperties(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, look } = asked;
  const changes = readChanges(readXml(await readBody(asked.request)));
  const place = await findOwnPlace(context, asked);
  checkMayTouch(asked, place);
  checkUnlocked(asked, { path });
  const left = new Map(
    look.properties.filter((each) => each.path === place.path).map(({ name, value }) => [name, value]),
  );
  for (const { name, value } of changes) if (value !== null) left.set(name, value);
  const isTooMuch =
    left.size > mostProperties || changes.some(({ value }) => (value?.length ?? 0) > longestValue);
  const described: Described = { asked, now: context.clock(), place, stored: [] };
  const refused = changes.filter((each) => isProtected(each.name) && !isAlready(each, described));
  const isFull = refused.length === 0 && (isTooMuch || (await store(context, place, changes)));
  const href = hrefOf(asked, place.path, place.kind === 'folder');
  const names = (of: readonly Change[]) => of.map(({ name }) => emptyElement(name)).join('');
  if (isFull) return multistatus([response(href, propstat('507 Insufficient Storage', names(changes)))]);
  if (refused.length === 0) return multistatus([response(href, propstat('200 OK', names(changes)))]);
  const others = changes.filter((change) => !refused.includes(change));
  const reason = 'The site itself writes this property';
  return multistatus([
    response(
      href,
      propstat('403 Forbidden', names(refused), reason) + propstat('424 Failed Dependency', names(others)),
    ),
  ]);
}

/** rclone sends the digest with the time, since other servers forget it then. */
function isAlready({ name, value }: Change, described: Described): boolean {
  const [sent, own] = [value, writeProperty(described, name)].map((xml) => xml?.replace(/<[^>]*>|\s/g, ''));
  return Boolean(own) && sent === own;
}

/** Later changes of a property replace earlier ones. Returns whether there is no room for them. */
async function store(
  { catalog, clock }: DavContext,
  place: DavPlace,
  changes: readonly Change[],
): Promise<boolean> {
  const own = changes.filter(({ name }) => !isProtected(name));
  const last = [...new Map(own.map((change) => [change.name, change])).values()];
  const set = last.flatMap(({ name, value }) => (value === null ? [] : [stored(place, name, value)]));
  const remove = last.flatMap(({ name, value }) => (value === null ? [name] : []));
  const { isFull = false } = await catalog.dav(clock(), { ask: 'set', path: place.path, set, remove });
  return isFull;
}

/** rclone changes a file's time by this property, in seconds. */
const time = '{DAV:}lastmodified';

function stored(place: DavPlace, name: string, value: string): readonly [name: string, value: string] {
  const [, seconds] = name === time ? (/>(\d{1,12})</.exec(value) ?? []) : [];
  return seconds !== undefined && place.kind === 'file'
    ? [modified, `${seconds} ${place.info.version}`]
    : [name, value];
}

function readChanges(root: XmlElement): Change[] {
  if (root.ns !== dav || root.name !== 'propertyupdate') {
    throw new DavProblem(400, 'Cannot read the request: it must be a "propertyupdate"');
  }
  return elementsIn(root).flatMap((part) => {
    const prop =
      part.ns === dav && (part.name === 'set' || part.name === 'remove') ? childOf(part, 'prop') : undefined;
    if (prop === undefined) return [];
    return elementsIn(prop).map((element) => ({
      name: nameOf(element),
      value: part.name === 'remove' ? null : writeXml(inLanguage(element, [root, part, prop])),
    }));
  });
}
