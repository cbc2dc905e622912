import { Parser } from 'htmlparser2';

/** What a reader sees of HTML, for an attribute. */
export function plainText(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(html);
  return text.trim();
}
