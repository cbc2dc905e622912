import { plainText } from '../html/plain-text.ts';

/** Removes tags and keeps entities. Paragraphs and breaks become line ends, other white space one space. */
export function plainify(text: string): string {
  if (!/[<>]/.test(text)) return text;
  const lines = text
    .split(/<\/p>|<br>|<br \/>/)
    .map((line) => plainText(`${line.replaceAll('\n', ' ')}`, false));
  return lines.join('\n').replace(/(\s)\s+/g, '$1');
}
