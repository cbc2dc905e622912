import { Parser } from 'htmlparser2';

const hidden = new Set(['script', 'style']);

/** What a reader sees of HTML: its text, entities decoded unless they are to be kept. */
export function plainText(html: string, decodeEntities = true): string {
  let text = '';
  let inside = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (hidden.has(name)) inside++;
      },
      ontext: (part) => {
        if (inside === 0) text += part;
      },
      onclosetag: (name) => {
        if (hidden.has(name)) inside--;
      },
    },
    { decodeEntities },
  );
  parser.end(html);
  return text;
}

/** What the value of an attribute says once its entities are decoded. */
export function decodeAttribute(written: string): string {
  let value = '';
  const parser = new Parser({
    onattribute: (_, decoded) => {
      value = decoded;
    },
  });
  parser.end(`<a a="${written.replaceAll('"', '&quot;')}">`);
  return value;
}

/** Text whose entities are decoded; what looks like a tag stays text. */
export function decodeText(written: string): string {
  return plainText(written.replaceAll('<', '&lt;'));
}
