/** What the parts of the expansion share. */

import type { Outputs } from '../html/outputs.ts';
import type { CustomCall } from './custom/call-object.ts';
import type { CustomShortcodes } from './custom/custom-shortcodes.ts';
import type { Token } from './scan.ts';
import type { Shortcode, ShortcodeContext } from './shortcode.ts';

export type Expander = {
  tokens: readonly Token[];
  /** By the index of an opening tag, that of its closing one. */
  closings: ReadonlyMap<number, number>;
  outputs: Outputs;
  custom: CustomShortcodes;
  shortcodes: ReadonlyMap<string, Shortcode>;
  /** How often each shortcode with a limit was called. */
  counts: Map<string, number>;
  context: ShortcodeContext;
};

/** The call around the ones being expanded, and whether its shortcode is the author's; null for the page. */
export type Around = { call: CustomCall; isCustom: boolean } | null;
