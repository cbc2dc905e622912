import type { Addresses } from './addresses.ts';
import type { AttributeFilter } from './attributes.ts';
import type { Loss } from './losses.ts';
import type { Output, OutputsByMark } from './output-marks.ts';
import type { Policy } from './policy.ts';
import type { Attributes, TreeReader } from './tree-reader.ts';
import type { TreeWriter } from './tree-writer.ts';

export type CleanOptions = {
  policy: Policy;
  outputs: OutputsByMark;
  addresses: Addresses;
  reader: TreeReader;
  /** Whether the tags of void elements end with a slash. */
  xhtml?: boolean;
  /** Whether the HTML so far is enough for a summary. */
  isSummaryLong?(): boolean;
  /** Is called for each removed part. */
  lose?(loss: Loss): void;
  /** Whether browsers load an address under a directive of the policy; without the function, all load. */
  mayLoad?(directive: string, address: string): boolean;
  /** The replacement for a frame that is not allowed; null for none. */
  frame?(attributes: Attributes): Output | null;
};

/** State shared by the page's HTML and the HTML of its shortcodes. */
export type Page = {
  policy: Policy;
  outputs: OutputsByMark;
  reader: TreeReader;
  filter: AttributeFilter;
  addresses: Addresses;
  writer: TreeWriter;
  summaryHtml: string | undefined;
  options: CleanOptions;
};
