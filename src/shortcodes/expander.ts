/** State shared by the parts of the expansion. */

import type { Outputs } from '../html/outputs.ts';
import type { CustomCall } from './custom/call-object.ts';
import type { CustomShortcodes } from './custom/custom-shortcodes.ts';
import type { Token } from './scan.ts';
import type { Shortcode, ShortcodeContext } from './shortcode.ts';

export type Expander = {
  tokens: readonly Token[];
  /** The index of the closing tag, by that of its opening tag. */
  closings: ReadonlyMap<number, number>;
  outputs: Outputs;
  custom: CustomShortcodes;
  shortcodes: ReadonlyMap<string, Shortcode>;
  /** Number of calls so far of each shortcode with a limit. */
  counts: Map<string, number>;
  context: ShortcodeContext;
};

/** The enclosing call, and whether its shortcode is a custom one; null at the top level of the page. */
export type Around = { call: CustomCall; isCustom: boolean } | null;
