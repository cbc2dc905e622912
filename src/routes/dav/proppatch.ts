import type { DavChange as Change } from '../../catalog/doors/dav-question.ts';
import type { Reply } from '../../http/reply.ts';
import { type DavContext, type DavRequest, hrefOf } from './dav-request.ts';
import { checkUnlocked } from './locked.ts';
import { checkMayTouch } from './may-touch.ts';
import { multistatus, propstat, response } from './multistatus.ts';
import { type Described, isProtected, modified, writeProperty } from './properties.ts';
import { type DavPlace, findOwnPlace } from './tree.ts';
import { childOf, elementsIn, readXml, readXmlBody, writeElement, writeXml, type XmlElement } from './xml.ts';

/** Characters of one property, and properties of one file. */
const longestValue = 16_384;
const mostProperties = 50;

/** `PROPPATCH`: all changes are made or none. */
export async function changeProperties(asked: DavRequest, context: DavContext): Promise<Reply> {
  const { path, look } = asked;
  const changes = readChanges(readXml(await readXmlBody(asked.request), 'propertyupdate'));
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
  const names = (of: readonly Change[]) => of.map(({ name }) => writeElement(name)).join('');
  const others = changes.filter((change) => !refused.includes(change));
  const states =
    refused.length === 0
      ? propstat(isFull ? '507 Insufficient Storage' : '200 OK', names(changes))
      : propstat('403 Forbidden', names(refused), 'The site itself writes this property') +
        propstat('424 Failed Dependency', names(others));
  return multistatus([response(href, states)]);
}

/** rclone sends the digest with the time, since other servers forget it then. */
function isAlready({ name, value }: Change, described: Described): boolean {
  const [sent, own] = [value, writeProperty(described, name)].map((xml) => xml?.replace(/<[^>]*>|\s/g, ''));
  return Boolean(own) && sent === own;
}

/** Returns whether there is no room for them. */
async function store(
  { catalog, clock }: DavContext,
  place: DavPlace,
  changes: readonly Change[],
): Promise<boolean> {
  const own = changes.filter(({ name }) => !isProtected(name)).map((change) => stored(place, change));
  const { isFull = false } = await catalog.dav(clock(), { ask: 'set', path: place.path, changes: own });
  return isFull;
}

/** rclone changes a file's time by this property, in seconds. */
const time = '{DAV:}lastmodified';

function stored(place: DavPlace, { name, value }: Change): Change {
  const [, seconds] = name === time ? (/>(\d{1,12})</.exec(value ?? '') ?? []) : [];
  return seconds !== undefined && place.kind === 'file'
    ? { name: modified, value: `${seconds} ${place.info.version}` }
    : { name, value };
}

function readChanges(root: XmlElement): Change[] {
  return elementsIn(root).flatMap((part) => {
    const isRemoved = part.name === '{DAV:}remove';
    const prop = isRemoved || part.name === '{DAV:}set' ? childOf(part, 'prop') : undefined;
    if (prop === undefined) return [];
    return elementsIn(prop).map((element) => ({
      name: element.name,
      value: isRemoved ? null : writeXml(element),
    }));
  });
}
