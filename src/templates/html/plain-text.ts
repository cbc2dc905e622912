import { Parser } from 'htmlparser2';

const hidden = new Set(['script', 'style']);

/** The visible text of HTML. Its entities are decoded unless `decodeEntities` is false. */
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

/** The value of an attribute with its entities decoded. */
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

/** A text with its entities decoded. Anything that looks like a tag stays text. */
export function decodeText(written: string): string {
  return plainText(written.replaceAll('<', '&lt;'));
}
