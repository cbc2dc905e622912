/** The report of a text that a tool saved. */

import type { OperationsContext } from '../../../operations/context.ts';
import type { Saved } from '../../../operations/save-text.ts';
import { checkedReport, noLink, previewLink, publishedReport } from '../../upload/upload-report.ts';
import { type Asked, faults, fields, textOrNull } from '../tool.ts';

export const savedSchema = fields('key url status change visibleAt previewUrl previewUntil next?', {
  version: textOrNull,
  warnings: faults,
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
    return { ...report, ...(report.status === 'draft' && { next }) };
  }
  const { version, checked } = proposed;
  const report = await checkedReport(asked, context, key, checked);
  const link = checked.entry.kind === 'post' ? await proposalLink(asked, context, key) : noLink;
  return { ...report, ...link, version, status: 'proposed', next };
}

/** A link that shows the page with the token's proposal for it. */
export async function proposalLink(asked: Asked, context: OperationsContext, key: string) {
  const link = await previewLink(asked, context, key);
  return { ...link, previewUrl: `${link.previewUrl}?proposed` };
}

/** After a draft or a proposal. */
const next = 'Visitors do not see this text. To publish it, call "edit" with no edits and "publish": true.';
