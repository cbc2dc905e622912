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
  /** Whether the tags of elements that hold nothing end with a slash. */
  xhtml?: boolean;
  /** Whether what was written so far is enough for a summary. */
  isSummaryLong?(): boolean;
  /** Hears of what is left out. */
  lose?(loss: Loss): void;
  /** Whether browsers load an address under a directive of the policy of pages; absent: all. */
  mayLoad?(directive: string, address: string): boolean;
  /** What takes the place of a frame that may not stand in the page; null: nothing. */
  frame?(attributes: Attributes): Output | null;
};

/** What is the same for the page's HTML and for that of the shortcodes in it. */
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
