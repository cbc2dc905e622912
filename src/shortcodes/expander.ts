/** What expanding a text takes, beside the text. */

import type { Outputs } from '../html/outputs.ts';
import type { OwnCall } from './custom/custom-call.ts';
import type { OwnShortcodes } from './custom/custom-shortcodes.ts';
import type { Token } from './scan.ts';
import type { Shortcode, ShortcodeContext } from './shortcode.ts';

export type Expander = {
  tokens: readonly Token[];
  /** By the index of an opening tag, that of its closing one. */
  closings: ReadonlyMap<number, number>;
  outputs: Outputs;
  own: OwnShortcodes;
  shortcodes: ReadonlyMap<string, Shortcode>;
  /** How often each shortcode was called that may only be called so often. */
  counts: Map<string, number>;
  context: ShortcodeContext;
};

/** The call around those that are expanded, and whether it is the author's own; null for the page. */
export type Around = { call: OwnCall; isOwn: boolean } | null;
