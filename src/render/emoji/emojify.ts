/**
 * Puts emoji in the place of their names, `:smile:`. As in Hugo that is done before Markdown, and so in code and addresses
 * too; names that are none stay.
 */
export function emojify(text: string, characters: ReadonlyMap<string, string>): string {
  return text.replace(/:([\w+-]+):/g, (written, name: string) => characters.get(name) ?? written);
}
