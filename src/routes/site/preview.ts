/** Previews: a hidden post, shown to whoever has its signed link. */

import type { Answer } from '../../catalog/answer.ts';
import type { ResolvedFile, ResolvedPost } from '../../catalog/resolved.ts';
import type { OncePage } from '../../catalog/shown-once.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { postPage } from '../../compose/post-page.ts';
import { folderOf, isMarkdown, isPrivate } from '../../content/keys.ts';
import { basePath, pathOfKey } from '../../content/paths.ts';
import { decodeText } from '../../content/post/decode-text.ts';
import { readPost } from '../../content/post/read-post.ts';
import { statusAt } from '../../content/post/status.ts';
import { placed, withoutSuffix } from '../../content/site/languages.ts';
import type { Site } from '../../content/site/site.ts';
import { assetHeaders } from '../../http/media-type.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import type { SyncContext } from '../../indexing/context.ts';
import { sync } from '../../indexing/sync.ts';
import type { PagesContext } from '../../pages/context.ts';
import { locationIn } from '../../pages/file.ts';
import { keptPage, madeReply } from '../../pages/kept-page.ts';
import { renderByLayouts } from '../../pages/render-layouts.ts';
import { withoutLocation } from '../../pages/without-location.ts';
import { loadExtras } from '../../render/extras.ts';
import { render } from '../../render/render.ts';
import { readBytes } from '../../store/read-bytes.ts';
import { renderPage } from '../../theme/theme.tsx';

export type PreviewRequest = {
  /** The post that the link was made for. */
  key: string;
  /** Milliseconds since 1970. */
  until: number;
  /** The decoded rest of the address after the token: empty for the page, `cat.jpg` for a file beside it. */
  rest: string;
  origin: string;
};

const unlisted = { 'X-Robots-Tag': 'noindex' };

export async function readPreview(context: PagesContext, request: PreviewRequest): Promise<Reply | null> {
  return request.rest === '' ? previewPage(context, request) : previewFile(context, request);
}

/** A page of an unsaved text, which only the page for writing may frame. */
export async function readUnsaved({ catalog, clock }: PagesContext, name: string): Promise<Reply | null> {
  const page = await catalog.takeOnce(clock(), name);
  return page && unsavedReply(page);
}

export function unsavedReply({ body, policy }: OncePage): Reply {
  return {
    status: 200,
    body,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      ...unlisted,
    },
    caching: 'private',
    guard: 'page',
  };
}

async function previewPage(context: PagesContext, request: PreviewRequest): Promise<Reply | null> {
  const { bucket, catalog, clock } = context;
  await sync(context, request.key);
  const [answer, file] = await Promise.all([catalog.preview(clock(), request.key), bucket.get(request.key)]);
  const { resolved } = answer;
  const head = siteHead(answer, context.siteUrl, request.origin);
  const site = { ...answer.site, baseURL: head.origin, source: false };
  if (file === null || resolved.kind === 'none') return null;
  const bytes = await readBytes(file.body);
  const own = await ownPreview(context, answer, resolved, { ...request, version: file.version });
  if (own !== null) return own;
  const post = readPost(request.key, decodeText(bytes), site, resolved.parents);
  // Relative to its base, so that relative addresses stay relative and lead back into the preview.
  const path = basePath(post, resolved.path);
  const extras = await loadExtras(post, site);
  const rendered = render({ post, site, path, resolutions: new Map(resolved.resolutions), extras });
  const page = postPage(resolved, post, rendered, site);
  const preview = { status: statusAt(post, clock()), until: request.until };
  return {
    status: 200,
    body: renderPage(head, { ...page, preview }),
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...unlisted },
    caching: 'private',
    guard: 'page',
  };
}

/** The page as the owner's layouts will make it; null where they make none. */
async function ownPreview(
  context: PagesContext,
  { layouts, site }: Answer<unknown>,
  { path }: ResolvedPost,
  { key, version, origin }: PreviewRequest & { version: string },
): Promise<Reply | null> {
  if (layouts === undefined) return null;
  const watch = new Stopwatch(context.clock);
  const question = { path, page: 1, origin: site.baseURL || context.siteUrl || origin, preview: key };
  const own = { key, version };
  const made = await renderByLayouts(context, { layouts, question, own, watch, isLast: true });
  if (made.kind !== 'made') return null;
  const reply = madeReply(keptPage(made.page, site.csp), {}, watch);
  return { ...reply, headers: { ...reply.headers, ...unlisted }, caching: 'private' };
}

/** A file beside the post, by its path relative to the post. */
async function previewFile(context: PagesContext, request: PreviewRequest): Promise<Reply | null> {
  const { bucket, catalog, clock } = context;
  const { resolved, site } = await catalog.preview(clock(), request.key);
  const base = resolved.kind === 'none' ? baseOfUnsaved(request.key, site) : baseOf(resolved);
  const key = `${base.slice(1)}${request.rest}`;
  const isHidden = isPrivate(key) || isMarkdown(key) || key.split('/').includes('..');
  const shown = isHidden ? null : await fileOf(request.key, key, context);
  const file = shown && (await bucket.get(shown.resolved.key));
  if (!file) return null;
  const location = shown.keepsLocation ? [] : await locationIn(context, shown.resolved, file);
  if (location === null) {
    await file.body.cancel();
    return null;
  }
  return {
    status: 200,
    body: withoutLocation(file.body, location, { offset: 0, length: file.size }),
    headers: { ...assetHeaders(shown.resolved.key), ...unlisted },
    caching: 'private',
    guard: 'file',
  };
}

function baseOf({ key, entry, path }: ResolvedPost): string {
  return basePath({ key, pageKey: entry.pageKey ?? key }, path);
}

/** Of a post that its author has not saved yet. */
function baseOfUnsaved(key: string, site: Pick<Site, 'languages'>): string {
  const { key: pageKey } = placed(key, site.languages);
  return basePath({ key, pageKey }, pathOfKey(pageKey));
}

/** A link shows the files of its own post and public files, never those of another hidden post. */
async function fileOf(
  post: string,
  key: string,
  context: SyncContext,
): Promise<{ resolved: ResolvedFile; keepsLocation: boolean } | null> {
  await sync(context, key);
  const { resolved, site } = await context.catalog.at(context.clock(), `/${key}`, 1, []);
  if (resolved.kind !== 'file') return null;
  const { owner } = resolved;
  // Translations share the files that no suffix gives to one of them.
  const isShared = withoutSuffix(key, site.languages).language === undefined;
  const isOwn = owner?.key === post || (isShared && owner && folderOf(owner.key) === folderOf(post));
  return !owner || owner.visible || isOwn ? { resolved, keepsLocation: site.keepLocation } : null;
}
