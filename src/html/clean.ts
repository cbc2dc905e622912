import { attributeFilter } from './attributes.ts';
import type { CleanOptions, Page } from './page.ts';
import { readTags } from './tag-reader.ts';
import { TreeWriter } from './tree-writer.ts';

export type Cleaned = {
  html: string;
  /** The HTML up to `<!--more-->`, or up to the block that makes the summary long enough. */
  summaryHtml?: string;
};

/**
 * The one pass through which all HTML of a page goes. It reads tag by tag and writes everything anew. Only
 * elements and attributes that the policy allows remain, all text is escaped, all tags are balanced.
 *
 * Shortcodes' outputs replace their marks. `text` and `markup` are treated like the author's own, `trusted`
 * is inserted as it is.
 */
export function cleanHtml(html: string, options: CleanOptions): Cleaned {
  const { policy, outputs, addresses, reader } = options;
  const filter = attributeFilter(policy, outputs, addresses);
  const page: Page = {
    policy,
    outputs,
    reader,
    filter,
    addresses,
    writer: new TreeWriter(reader, options.xhtml, () => {
      if (page.summaryHtml === undefined && options.isSummaryLong?.()) page.summaryHtml = page.writer.soFar();
    }),
    summaryHtml: undefined,
    options,
  };
  readTags(html, page, 0);
  const { summaryHtml } = page;
  return { html: page.writer.finish(), ...(summaryHtml !== undefined && { summaryHtml }) };
}
