/** `POST preview/<key>`: checks a text that is not stored, and shows it whole with the site's face. */

import { hash } from 'node:crypto';
import { addresses } from '../../addresses.ts';
import { issuePreview } from '../../auth/preview-links.ts';
import { checkCovers } from '../../auth/tokens.ts';
import type { OncePage } from '../../catalog/shown-once.ts';
import { checkKey, decodeKey } from '../../content/check-key.ts';
import type { Reply } from '../../http/reply.ts';
import { sealed } from '../../operations/context.ts';
import { check } from '../../operations/publish.ts';
import { unsavedPage } from '../../pages/unsaved-page.ts';
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
  const page = await unsavedPage(context, { entry, content, origin: url.origin });
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
  const documents = await adminFiles?.documents();
  const page = {
    body: documents ? withScript(body, addresses.admin + documents.frame) : body,
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
