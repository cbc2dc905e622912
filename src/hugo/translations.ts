/** The texts of `layouts/_i18n/`: https://gohugo.io/functions/lang/translate/ */

import type { LayoutFiles } from '../content/layouts/site-rows.ts';
import { layeredFiles } from '../content/layouts/theme-files.ts';
import { Dict, listOf, stringOf, type Value } from '../templates/value.ts';
import { readData } from './read-data.ts';

/** A message by its plural forms: `one`, `few`, `other`. */
export type Message = ReadonlyMap<string, string>;

/** The messages of a language by their names; those in maps have names with dots. */
export type Messages = ReadonlyMap<string, Message>;

const forms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Fields that a message may have besides its forms. */
const reserved = new Set([...forms, 'id', 'description', 'hash', 'leftdelim', 'rightdelim', 'translation']);

/** Remembers the texts of each state of the layouts. Only languages that pages ask for are read. */
const known = new WeakMap<LayoutFiles['texts'], Map<string, Messages>>();

/** The messages of a language, by its code in small letters. */
export function messagesIn({ texts }: Pick<LayoutFiles, 'texts'>, code: string): Messages {
  const languages = known.get(texts) ?? new Map<string, Messages>();
  known.set(texts, languages);
  const found = languages.get(code);
  if (found !== undefined) return found;
  const messages = new Map<string, Message>();
  // Later messages count: those of the site over those of themes.
  for (const { path, suffix, text } of layeredFiles(texts, '_i18n').sort((a, b) => b.layer - a.layer)) {
    const named = path.slice(path.lastIndexOf('/') + 1);
    if (named.toLowerCase() === code) addMessages(messages, readData(text, suffix), '');
  }
  languages.set(code, messages);
  return messages;
}

/** Data nests at most some dozen maps, so this does not go deep. */
function addMessages(messages: Map<string, Message>, value: Value, name: string): void {
  const text = stringOf(value);
  if (text !== undefined) messages.set(name, new Map([['other', text]]));
  for (const item of listOf(value) ?? []) if (item instanceof Dict) addListed(messages, item);
  if (!(value instanceof Dict)) return;
  const entries = value.entries();
  const isMessage =
    name !== '' && entries.length > 0 && entries.every(([key]) => reserved.has(key.toLowerCase()));
  if (isMessage) messages.set(name, messageOf(value));
  else for (const [key, inner] of entries) addMessages(messages, inner, name === '' ? key : `${name}.${key}`);
}

/** The older form: a list of messages with an `id` and a `translation`. */
function addListed(messages: Map<string, Message>, item: Dict): void {
  const folded = new Dict(item.entries(), true);
  const id = stringOf(folded.get('id'));
  if (id === undefined) return;
  const translation = folded.get('translation');
  messages.set(id, translation === null ? messageOf(folded) : messageOf(translation));
}

function messageOf(value: Value): Message {
  const text = stringOf(value);
  if (text !== undefined) return new Map([['other', text]]);
  if (!(value instanceof Dict)) return new Map();
  return new Map(
    value.entries().flatMap(([form, inner]): [string, string][] => {
      const written = stringOf(inner);
      return written !== undefined && forms.has(form.toLowerCase()) ? [[form.toLowerCase(), written]] : [];
    }),
  );
}
