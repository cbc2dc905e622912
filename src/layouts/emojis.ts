import { once } from '../content/once.ts';
import { emojiByName } from '../markdown/emoji/emoji-names.ts';

/** Emoji characters by name. The table is read once, by the first site that needs it. */
export const emojis = once(emojiByName);
