/** The report of a text that a tool saved. */

import { addresses } from '../../../addresses.ts';
import { issuePreview } from '../../../auth/preview-links.ts';
import type { OperationsContext } from '../../../operations/context.ts';
import type { Saved } from '../../../operations/save-text.ts';
import {
  checkedReport,
  previewLifetime,
  publishedReport,
  type UploadReport,
} from '../../upload/upload-report.ts';
import { type Asked, faults, fields, text, textOrNull } from '../tool.ts';

export const savedSchema = fields({
  key: text,
  url: textOrNull,
  version: textOrNull,
  status: { ...text, description: 'published, draft, proposed, scheduled, expired, asset or unreadable' },
  change: text,
  visibleAt: textOrNull,
  previewUrl: textOrNull,
  previewUntil: textOrNull,
  warnings: faults,
  'next?': text,
});

export async function toldOf(
  asked: Asked,
  context: OperationsContext,
  key: string,
  { published, proposed }: Saved,
): Promise<object> {
  if (published) return told(await publishedReport(asked, context, key, published));
  const report = await checkedReport(asked, context, key, proposed.checked);
  const isPost = proposed.checked.entry.kind === 'post';
  const link = isPost ? await linkTo(asked, context, key, '?proposed') : noLink;
  return told({ ...report, version: proposed.version, status: 'proposed', change: 'none', ...link });
}

export const noLink = { previewUrl: null, previewUntil: null };

/** A link that shows a post that visitors do not see, or with `?proposed` the token's proposal for it. */
export async function linkTo(
  { url, token }: Asked,
  { clock }: OperationsContext,
  key: string,
  query: '' | '?proposed',
): Promise<{ previewUrl: string; previewUntil: string }> {
  const until = clock() + previewLifetime;
  const link = addresses.preview(await issuePreview(token, key, until));
  return { previewUrl: url.origin + link + query, previewUntil: new Date(until).toISOString() };
}

const next: Record<string, string> = {
  proposed:
    'Visitors see the page as before. To publish this text, call "edit" with no edits and "publish": true.',
  draft: 'Visitors do not see it. To publish it, call "edit" with no edits and "publish": true.',
};

export function told(report: Omit<UploadReport, 'status'> & { status: string }): object {
  const { key, url, version, status, change, visibleAt, previewUrl, previewUntil, warnings } = report;
  const hint = version === null ? undefined : next[status];
  return {
    ...{ key, url, version, status, change, visibleAt, previewUrl, previewUntil, warnings },
    ...(hint !== undefined && { next: hint }),
  };
}
