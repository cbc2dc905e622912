import type { DavProperty } from '../../catalog/doors/dav-question.ts';
import type { Reply } from '../../http/reply.ts';
import { type DavContext, type DavRequest, hrefOf, readDepth } from './dav-request.ts';
import { membersOf } from './members.ts';
import { multistatus, propstat, response } from './multistatus.ts';
import { type Described, namesOnly, usualNames, writeProperty } from './properties.ts';
import { type DavPlace, findOwnPlace } from './tree.ts';
import { childOf, elementsIn, readXml, readXmlBody, refused, writeElement, type XmlElement } from './xml.ts';

/** Which properties a client asks for. */
type Wanted = { only?: readonly string[]; more?: readonly string[]; isNames?: true };

export async function findProperties(asked: DavRequest, context: DavContext): Promise<Reply> {
  const depth = readDepth(asked.request, '0', '1');
  const wanted = readWanted(await readXmlBody(asked.request));
  const place = await findOwnPlace(context, asked);
  const members = place.kind === 'folder' && depth === '1' ? await membersOf(context, asked, place.path) : [];
  const stored = Map.groupBy(asked.look.properties, ({ path }) => path);
  const now = context.clock();
  const describe = (each: DavPlace) =>
    describePlace(asked, { place: each, now, stored: stored.get(each.path) ?? [] }, wanted);
  return multistatus([place, ...members].map(describe));
}

function describePlace(
  asked: DavRequest,
  about: { place: DavPlace; now: number; stored: readonly DavProperty[] },
  { only, more = [], isNames }: Wanted,
): string {
  const described: Described = { asked, ...about };
  const href = hrefOf(asked, about.place.path, about.place.kind === 'folder');
  if (isNames) return response(href, propstat('200 OK', namesOnly(described)));
  const names = only ?? [...usualNames(described), ...more];
  let [found, missing] = ['', ''];
  for (const name of names) {
    const property = writeProperty(described, name);
    if (property !== undefined) found += property;
    else if (only !== undefined) missing += writeElement(name);
  }
  const none = found === '' && missing === '' ? '<D:status>HTTP/1.1 200 OK</D:status>' : '';
  return response(href, propstat('200 OK', found) + propstat('404 Not Found', missing) + none);
}

/** Clients that send no body want all. */
function readWanted(bytes: Uint8Array): Wanted {
  if (bytes.byteLength === 0) return {};
  const root = readXml(bytes, 'propfind');
  const prop = childOf(root, 'prop');
  if (prop) return { only: namesIn(prop) };
  if (childOf(root, 'propname')) return { isNames: true };
  if (!childOf(root, 'allprop')) throw refused('it must have "prop", "propname" or "allprop"');
  const include = childOf(root, 'include');
  return include ? { more: namesIn(include) } : {};
}

/** Each name once. */
function namesIn(element: XmlElement): string[] {
  return [...new Set(elementsIn(element).map(({ name }) => name))];
}
