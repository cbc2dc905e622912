import type { CustomCall } from '../custom/call-object.ts';

/**
 * The text between the tags of a call. `raw` is the text itself, with the outputs of calls inside, for functions.
 * `sound` is what printing it writes: HTML that has passed the policy, or Markdown of the page, which passes it later.
 */
export type InnerText = { raw: string; sound: string };

/** A call of one of the owner's shortcodes. `inner` is absent without a closing tag. */
export type OwnCall = Omit<CustomCall, 'parent'> & { parent: OwnCall | null; inner?: InnerText };

/** Runs the template of a call. Its result is the owner's HTML; null when there is no such shortcode. */
export type RunShortcode = (call: OwnCall) => string | null;
