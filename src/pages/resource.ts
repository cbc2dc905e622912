/** Files that the owner's templates make, and the assets that they link. Their addresses name their bytes. */

import { isPrivateSegment } from '../content/keys.ts';
import type { MadeText } from '../content/layouts/engine.ts';
import { encodePath, readPath } from '../content/paths.ts';
import {
  digestOf,
  type MadeResource,
  readAssetPath,
  readResourcePath,
  resourcePath,
} from '../content/resources.ts';
import { assetHeaders } from '../http/media-type.ts';
import type { Reply } from '../http/reply.ts';
import { Stopwatch } from '../http/stopwatch.ts';
import { Problem } from '../problem.ts';
import type { PagesContext } from './context.ts';
import { find } from './find.ts';
import { type KeptResource, keepResources, keptResource, resourceOf } from './kept-resource.ts';
import { servePicture } from './ordered-picture.ts';
import { placeOf } from './own-page.ts';
import { renderByLayouts } from './render-layouts.ts';

/** The site may change while the templates run, but not each time. */
const mostAttempts = 3;

type Asked = { rawPath: string; origin: string };

export async function readResource(context: PagesContext, { rawPath, origin }: Asked): Promise<Reply> {
  const path = readPath(rawPath) ?? '';
  if (encodePath(path) !== rawPath) return missing();
  const asset = readAssetPath(path);
  if (asset !== null) return readAsset(context, asset);
  const made = readResourcePath(path);
  if (made === null || resourcePath(made) !== path) return missing();
  return readMade(context, made, origin);
}

/** Kept for ever under its digest, however the site has changed since. */
async function readMade(context: PagesContext, asked: MadeResource, origin: string): Promise<Reply> {
  const watch = new Stopwatch(context.clock);
  const kept = await watch.time('cache', () => keptResource(context, asked));
  watch.note('resource', kept === null ? 'miss' : 'hit');
  if (kept !== null) return found(context, kept, asked, watch);
  const made = await make(context, asked, origin, watch);
  if (made === null || digestOf(made.text) !== asked.digest) return missing(watch);
  keepResources(context, [made]);
  return found(context, resourceOf(made), asked, watch);
}

async function found(
  context: PagesContext,
  resource: KeptResource,
  { digest, name }: MadeResource,
  watch: Stopwatch,
): Promise<Reply> {
  const { timing } = watch;
  if ('order' in resource) {
    const picture = await servePicture(context, { digest, name }, resource.order, watch);
    return picture === null ? missing(watch) : { ...picture, timing };
  }
  return {
    ...{ status: 200, body: resource.body, headers: assetHeaders(name), etag: digest },
    ...{ caching: 'forever', guard: 'file', timing },
  };
}

/** By the templates of the page; where they do not make it, by those of the home page. Null if neither do. */
async function make(
  context: PagesContext,
  { page, digest, name }: MadeResource,
  origin: string,
  watch: Stopwatch,
): Promise<MadeText | null> {
  const resource = { digest, name };
  for (const path of new Set([page, '/'])) {
    const made = await makeBy(context, { path, origin, resource }, watch);
    if (made !== null) return made;
  }
  return null;
}

type By = { path: string; origin: string; resource: { digest: string; name: string } };

async function makeBy(
  context: PagesContext,
  { path, origin: own, resource }: By,
  watch: Stopwatch,
  attempt = 1,
): Promise<MadeText | null> {
  const { short } = await find(context, path, 1, watch);
  const { layouts, site, page } = short;
  if (layouts === undefined) return null;
  const origin = site.baseURL || context.siteUrl || own;
  const place = placeOf({ path, page: 1, rawPath: path, origin }, layouts);
  const isLast = attempt >= mostAttempts;
  const made = await renderByLayouts(context, {
    ...{ layouts, watch, isLast, own: page?.text },
    question: { ...place, origin, resource },
  });
  if (made.kind === 'changed') return makeBy(context, { path, origin: own, resource }, watch, attempt + 1);
  return (made.kind === 'made' && made.page.resources?.[0]) || null;
}

/** A file of `layouts/_assets/` at the version that a page has named. */
async function readAsset(
  { bucket }: PagesContext,
  { version, name }: { version: string; name: string },
): Promise<Reply> {
  const key = `layouts/_assets/${name}`;
  if (isPrivateSegment(name)) return missing();
  const file = await bucket.get(key);
  if (file === null) return missing();
  if (file.version !== version) {
    await file.body.cancel();
    return missing();
  }
  return {
    ...{ status: 200, body: file.body, etag: version, caching: 'forever', guard: 'file' },
    headers: { ...assetHeaders(key), 'Content-Length': String(file.size) },
  };
}

/** Nobody keeps it: the site may make the file again. */
function missing(watch?: Stopwatch): Reply {
  const problem = new Problem('not-found', 'Cannot find the file: the site must make it');
  return {
    ...{
      status: 404,
      body: `${problem.message}\n`,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
    ...{ caching: 'private', guard: 'none', ...(watch && { timing: watch.timing }) },
  };
}
