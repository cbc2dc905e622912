/** The report of a text that a tool saved. */

import type { OperationsContext } from '../../../operations/context.ts';
import type { Saved } from '../../../operations/save-text.ts';
import { checkedReport, noLink, previewLink, publishedReport } from '../../upload/upload-report.ts';
import { type Asked, faults, fields, text, textOrNull } from '../tool.ts';

export const linkFields = { previewUrl: textOrNull, previewUntil: textOrNull };

export const savedSchema = fields({
  key: text,
  url: textOrNull,
  version: textOrNull,
  status: { ...text, description: 'published, draft, proposed, scheduled, expired, asset or unreadable' },
  change: text,
  visibleAt: textOrNull,
  ...linkFields,
  warnings: faults,
  'next?': text,
});

/** The report of the upload route, and what the model may do next. */
export async function toldOf(
  asked: Asked,
  context: OperationsContext,
  key: string,
  { published, proposed }: Saved,
): Promise<object> {
  if (published) {
    const report = await publishedReport(asked, context, key, published);
    return { ...report, next: next[report.status] };
  }
  const { version, checked } = proposed;
  const report = await checkedReport(asked, context, key, checked);
  const link = checked.entry.kind === 'post' ? await proposalLink(asked, context, key) : noLink;
  return { ...report, ...link, version, status: 'proposed', next: next['proposed'] };
}

/** A link that shows the page with the token's proposal for it. */
export async function proposalLink(asked: Asked, context: OperationsContext, key: string) {
  const link = await previewLink(asked, context, key);
  return { ...link, previewUrl: `${link.previewUrl}?proposed` };
}

const next: Record<string, string> = {
  proposed:
    'Visitors see the page as before. To publish this text, call "edit" with no edits and "publish": true.',
  draft: 'Visitors do not see it. To publish it, call "edit" with no edits and "publish": true.',
};
