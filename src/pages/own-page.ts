/** READ with layouts of the owner: page version → kept page, or texts → the catalog makes the page → cache. */

import type { Answer, ShortAnswer, ShortPage } from '../catalog/answer.ts';
import { pageVersion } from '../compose/page-version.ts';
import type { OwnLayouts } from '../content/layouts/rendering.ts';
import { encodePath } from '../content/paths.ts';
import { languageAt } from '../content/site/languages.ts';
import type { Reply } from '../http/reply.ts';
import type { Stopwatch } from '../http/stopwatch.ts';
import type { FileInfo } from '../store/bucket.ts';
import type { PagesContext } from './context.ts';
import { edgeLife } from './edge-life.ts';
import { type KeptPage, keptPage, madeReply, readKept, writeKept } from './kept-page.ts';
import { keepResources } from './kept-resource.ts';
import type { PageRequest, Reading } from './reading.ts';
import { type MadePage, renderByLayouts } from './render-layouts.ts';
import { moved } from './replies.ts';

/** A reading of a site that has layouts of its own. `isLast`: what changes meanwhile is shown as it comes. */
export type OwnReading = Pick<Reading, 'watch'> & {
  request: Pick<PageRequest, 'path' | 'page' | 'rawPath' | 'origin'>;
  found: {
    short: Pick<ShortAnswer, 'site' | 'boundary'>;
    answer: Pick<Answer<unknown>, 'site'>;
    file?: FileInfo;
  };
  layouts: OwnLayouts;
  isLast: boolean;
};

/** The reply of the layouts; or they make no page here, failed on it or need more texts, or something changed meanwhile. */
export type OwnReply = Reply | 'none' | 'failed' | 'unfinished' | 'again';

/** The address of a page without the number of the list's page; or the one for addresses where nothing is. */
type Place = { path: string; page: number; isNotFound?: true };

/** A page of the catalog, a further page of a list, or any other file that the layouts make. */
export async function readOwnPage(
  context: PagesContext,
  reading: OwnReading,
  page?: ShortPage,
): Promise<OwnReply> {
  const { request, layouts, found } = reading;
  const place = placeOf(request, layouts);
  const address = addressOf(place, layouts);
  const isMoved = request.rawPath !== address;
  if (page && isMoved && place.page === 1) return moved(address, edgeLife(context, found.short, 'page'));
  const made = await makePage(context, reading, place, place.page === 1 ? page : undefined);
  if (made === 'again') return made;
  const { shown, version } = made;
  if (shown.mark !== undefined) return shown.mark;
  const kept = version === undefined ? {} : edgeLife(context, found.short, 'page');
  if (isMoved) return moved(address, kept);
  const link = page?.source && `<${page.source}>; rel="alternate"; type="text/markdown"`;
  const sent = { ...kept, uploaded: found.file?.uploaded, etag: version, link };
  return madeReply(shown, sent, reading.watch);
}

/** The layouts' own page for an address where nothing is; it may be there at any moment. */
export async function readOwnNotFound(context: PagesContext, reading: OwnReading): Promise<OwnReply> {
  const { request, found, watch } = reading;
  const made = await makePage(context, reading, { path: request.path, page: 1, isNotFound: true });
  if (made === 'again') return made;
  const { shown } = made;
  if (shown.mark !== undefined) return shown.mark;
  return madeReply(shown, { ...edgeLife(context, found.short, 'page', true), status: 404 }, watch);
}

/** Whether the layouts make the first page of the list. */
export async function isMadeByLayouts(context: PagesContext, reading: OwnReading): Promise<boolean> {
  const { path } = placeOf(reading.request, reading.layouts);
  const made = await makePage(context, reading, { path, page: 1 });
  return made === 'again' || made.shown.mark === undefined;
}

/** A file that the site makes by itself, a feed or a sitemap, where the layouts have a template for it; else null. */
export async function readOwnFile(
  context: PagesContext,
  answer: Answer<unknown>,
  { watch, isLast, ...asked }: Pick<OwnReading, 'watch' | 'isLast'> & Omit<OwnReading['request'], 'page'>,
): Promise<Reply | 'again' | null> {
  const { layouts } = answer;
  if (layouts === undefined || !mayMake(layouts, asked.path)) return null;
  const request = { ...asked, page: 1 };
  const reading = { watch, isLast, request, layouts, found: { short: answer, answer } };
  const made = await readOwnPage(context, reading);
  return typeof made === 'string' && made !== 'again' ? null : made;
}

/** Whether templates may make a file at this path, by its suffix. */
export function mayMake({ suffixes }: OwnLayouts, path: string): boolean {
  const [, suffix] = /\.([^./]+)$/.exec(path) ?? [];
  return suffix === undefined ? path.endsWith('/') : suffixes.includes(suffix.toLowerCase());
}

/** `version` is absent where the page must not be kept. */
type Made = { shown: KeptPage; version?: string };

async function makePage(
  context: PagesContext,
  reading: OwnReading,
  place: Place,
  page?: ShortPage,
): Promise<Made | 'again'> {
  const { found, request, watch, layouts, isLast } = reading;
  const origin = found.short.site.baseURL || context.siteUrl || request.origin;
  const fileVersion = page?.text && (found.file?.version ?? page.text.version);
  const version = versionOf(context, { reading, place, origin, fileVersion });
  const bytes = await watch.time('cache', () => context.pages.get(version));
  watch.note('page', bytes === null ? 'miss' : 'hit');
  if (bytes !== null) return noted(watch, { shown: readKept(bytes), version });

  const own = page?.text && { key: page.text.key, version: fileVersion ?? '' };
  const question = { ...place, origin };
  const made = await renderByLayouts(context, { layouts, question, own, watch, isLast });
  if (made.kind === 'changed') return 'again';
  const shown = shownOf(made, reading);
  if (!made.isExact) return noted(watch, { shown });
  context.later(context.pages.put(version, writeKept(shown)));
  if (made.kind === 'made') keepResources(context, made.page.resources ?? []);
  return noted(watch, { shown, version });
}

function noted(watch: Stopwatch, made: Made): Made {
  if (made.shown.mark !== undefined) watch.note('layouts', made.shown.mark);
  return made;
}

function shownOf(made: Exclude<MadePage, { kind: 'changed' }>, { found }: OwnReading): KeptPage {
  return made.kind === 'made' ? keptPage(made.page, found.answer.site.csp) : { mark: made.kind };
}

type Inputs = { reading: OwnReading; place: Place; origin: string; fileVersion: string | undefined };

/** All that such a page depends on. The token covers all that visitors can see, and the layouts. */
function versionOf({ build }: PagesContext, { reading, place, origin, fileVersion = '' }: Inputs): string {
  const { token, day } = reading.layouts;
  const { languages = [] } = reading.found.short.site;
  const isWhere = place.isNotFound
    ? ['404', languageAt(place.path, languages)?.code ?? '']
    : [place.path, place.page];
  return pageVersion(build, 'layouts', origin, token, day, fileVersion, ...isWhere);
}

/** Takes the number of a list's page out of the path. Only the folder that the settings name may stand before it. */
export function placeOf({ path, page }: OwnReading['request'], { paginatePath }: OwnLayouts): Place {
  const whole = page === 1 ? path : `${path}page/${page}/`;
  const folder = `/${paginatePath}/`;
  const start = whole.lastIndexOf(folder);
  const number = start === -1 ? '' : whole.slice(start + folder.length);
  if (!/^[1-9]\d{0,8}\/?$/.test(number)) return { path: whole, page: 1 };
  return { path: whole.slice(0, start + 1), page: Number.parseInt(number, 10) };
}

function addressOf({ path, page }: Place, { paginatePath }: OwnLayouts): string {
  return encodePath(page === 1 ? path : `${path}${paginatePath}/${page}/`);
}
