/** `POST preview/<key>`: checks a text that is not stored, and shows it whole with the site's face. */

import { hash } from 'node:crypto';
import { addresses } from '../../addresses.ts';
import { issuePreview } from '../../auth/preview-links.ts';
import { checkCovers } from '../../auth/tokens.ts';
import type { Answer } from '../../catalog/answer.ts';
import type { Entry } from '../../catalog/entry.ts';
import type { ResolvedPost } from '../../catalog/resolved.ts';
import type { OncePage } from '../../catalog/shown-once.ts';
import { siteHead } from '../../catalog/site-head.ts';
import { postPage } from '../../compose/post-page.ts';
import { checkKey, decodeKey } from '../../content/check-key.ts';
import { basePath } from '../../content/paths.ts';
import { decodeText } from '../../content/post/decode-text.ts';
import { readPost } from '../../content/post/read-post.ts';
import { pagePolicy } from '../../content/site/page-policy.ts';
import type { Reply } from '../../http/reply.ts';
import { Stopwatch } from '../../http/stopwatch.ts';
import { sealed } from '../../operations/context.ts';
import { check } from '../../operations/publish.ts';
import { keptPage } from '../../pages/kept-page.ts';
import { renderByLayouts } from '../../pages/render-layouts.ts';
import { loadExtras } from '../../render/extras.ts';
import { render } from '../../render/render.ts';
import { renderPage } from '../../theme/theme.tsx';
import { checkedReply } from '../upload/upload-reply.ts';
import { readBody } from './body.ts';
import type { AdminContext, AdminRequest } from './context.ts';

/** The files beside the post are shown for as long; the page itself can be fetched once, within a minute. */
const linkLifetime = 3_600_000;

/**
 * The reply is that of a dry run, with `address` for a frame; null for a text that makes no page of its own. Throws
 * the `Problem` of an upload.
 */
export async function previewUnsaved(asked: AdminRequest, context: AdminContext): Promise<Reply> {
  const { request, url, token, rest } = asked;
  const key = decodeKey(rest);
  checkKey(key, context.bucket.limits);
  checkCovers(token, key);
  const content = await readBody(request);
  const upload = { key, token, content, precondition: {}, isLenient: false };
  const operations = sealed(context);
  const checked = await check(operations, upload);
  const reply = await checkedReply({ request, url, key, token }, operations, upload, checked);
  const entry = { ...checked.entry, version: `unsaved-${hash('md5', content, 'hex')}` };
  const page = await pageOf(context, { entry, content, origin: url.origin });
  return { ...reply, body: withAddress(reply, page && (await keep(asked, context, key, page))) };
}

function withAddress({ body }: Reply, address: string | null): string {
  // Written by `checkedReply`.
  return `${JSON.stringify({ ...JSON.parse(String(body)), address }, null, 2)}\n`;
}

async function keep(
  { token }: AdminRequest,
  { catalog, clock, adminFiles }: AdminContext,
  key: string,
  { body, policy }: OncePage,
): Promise<string> {
  const names = await adminFiles?.names();
  const page = {
    body: names ? withScript(body, addresses.admin + names.frame) : body,
    policy: framed(policy),
  };
  const [link, name] = await Promise.all([
    issuePreview(token, key, clock() + linkLifetime),
    catalog.keepOnce(clock(), page),
  ]);
  return `${addresses.preview(link)}?once=${name}`;
}

/** Adds the script that keeps the frame's place while its text changes. */
function withScript(html: string, address: string): string {
  const end = html.indexOf('</head>');
  return end === -1 ? html : `${html.slice(0, end)}<script src="${address}"></script>${html.slice(end)}`;
}

/** Only the page for writing, on the same host, may frame the text. Its scripts run without that host's origin. */
function framed(policy: string): string {
  const kept = policy.split(';').filter((directive) => !/^\s*(?:frame-ancestors|sandbox)\b/.test(directive));
  return [...kept, " frame-ancestors 'self'", ' sandbox allow-scripts'].join(';').trim();
}

type Unsaved = { entry: Entry; content: Uint8Array; origin: string };

async function pageOf(context: AdminContext, unsaved: Unsaved): Promise<OncePage | null> {
  const { catalog, clock } = context;
  const { entry, content, origin } = unsaved;
  const answer = await catalog.preview(clock(), entry.key, entry);
  const { resolved } = answer;
  if (resolved.kind === 'none') return null;
  const own = await ownPage(context, answer, resolved.path, unsaved);
  if (own !== null) return own;
  // Scripts of fragments would tell others the address of the text.
  const { fragments: _, policy: _opened, ...head } = siteHead(answer, context.siteUrl, origin);
  return { body: await themePage(answer, resolved, head, content), policy: pagePolicy() };
}

async function themePage(
  answer: Answer<unknown>,
  resolved: ResolvedPost,
  head: ReturnType<typeof siteHead>,
  content: Uint8Array,
): Promise<string> {
  const site = { ...answer.site, baseURL: head.origin, source: false };
  const post = readPost(resolved.key, decodeText(content), site, resolved.parents);
  const path = basePath(post, resolved.path);
  const extras = await loadExtras(post, site);
  const rendered = render({ post, site, path, resolutions: new Map(resolved.resolutions), extras });
  return renderPage(head, postPage(resolved, post, rendered, site));
}

/** The page as the owner's layouts will make it; null where they make none. */
async function ownPage(
  context: AdminContext,
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
