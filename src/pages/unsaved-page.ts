/** The page of a text that is not in its file, as it would be shown. */

import type { Answer } from '../catalog/answer.ts';
import type { Entry } from '../catalog/entry.ts';
import type { ResolvedPost } from '../catalog/resolved.ts';
import type { OncePage } from '../catalog/shown-once.ts';
import { siteHead } from '../catalog/site-head.ts';
import { postPage } from '../compose/post-page.ts';
import type { PostPage } from '../content/page-data.ts';
import { basePath } from '../content/paths.ts';
import { decodeText } from '../content/post/decode-text.ts';
import { readPost } from '../content/post/read-post.ts';
import { pagePolicy } from '../content/site/page-policy.ts';
import { Stopwatch } from '../http/stopwatch.ts';
import { loadExtras } from '../render/extras.ts';
import { render } from '../render/render.ts';
import { renderPage } from '../theme/theme.tsx';
import type { PagesContext } from './context.ts';
import { keptPage } from './kept-page.ts';
import { renderByLayouts } from './render-layouts.ts';

export type Unsaved = {
  entry: Entry;
  content: Uint8Array;
  origin: string;
  /** For a note on the page that tells holders of a link until when it is shown. */
  preview?: PostPage['preview'];
};

/** Null for a text that makes no page of its own. */
export async function unsavedPage(context: PagesContext, unsaved: Unsaved): Promise<OncePage | null> {
  const { catalog, clock } = context;
  const { entry, origin } = unsaved;
  const answer = await catalog.preview(clock(), entry.key, entry);
  const { resolved } = answer;
  if (resolved.kind === 'none') return null;
  const own = await ownPage(context, answer, resolved.path, unsaved);
  if (own !== null) return own;
  // Scripts of fragments would tell others the address of the text.
  const { fragments: _, policy: _opened, ...head } = siteHead(answer, context.siteUrl, origin);
  return { body: await themePage(answer, resolved, head, unsaved), policy: pagePolicy() };
}

async function themePage(
  answer: Answer<unknown>,
  resolved: ResolvedPost,
  head: ReturnType<typeof siteHead>,
  { content, preview }: Unsaved,
): Promise<string> {
  const site = { ...answer.site, baseURL: head.origin, source: false };
  const post = readPost(resolved.key, decodeText(content), site, resolved.parents);
  const path = basePath(post, resolved.path);
  const extras = await loadExtras(post, site);
  const rendered = render({ post, site, path, resolutions: new Map(resolved.resolutions), extras });
  const page = postPage(resolved, post, rendered, site);
  return renderPage(head, preview === undefined ? page : { ...page, preview });
}

/** The page as the owner's layouts will make it; null where they make none. */
async function ownPage(
  context: PagesContext,
  { layouts, site }: Answer<unknown>,
  path: string,
  { entry, content, origin }: Unsaved,
): Promise<OncePage | null> {
  if (layouts === undefined) return null;
  const question = { path, page: 1, origin: site.baseURL || context.siteUrl || origin, preview: entry.key };
  const unsaved = { entry, text: decodeText(content) };
  const watch = new Stopwatch(context.clock);
  const made = await renderByLayouts(context, { layouts, question, watch, isLast: true, unsaved });
  if (made.kind !== 'made') return null;
  const { body, policy } = keptPage(made.page, site.csp);
  return { body: typeof body === 'string' ? body : new TextDecoder().decode(body), policy };
}
