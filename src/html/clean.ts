import { attributeFilter } from './attributes.ts';
import type { CleanOptions, Page } from './page.ts';
import { readTags } from './tag-reader.ts';
import { TreeWriter } from './tree-writer.ts';

export type Cleaned = {
  html: string;
  /** Up to `<!--more-->`, or to the block with which the summary is long enough. */
  summaryHtml?: string;
};

/**
 * The one pass that all HTML of a page goes through. It is read tag by tag and written anew: only elements and attributes
 * that the policy lets through, all text escaped, all tags in balance. Shortcodes' outputs take the place of their marks:
 * `text` and `markup` are treated like the author's own, `trusted` is put in as it is.
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
