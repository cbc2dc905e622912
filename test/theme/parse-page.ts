import { Parser } from 'htmlparser2';

/** An element as a browser would see it. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; text: string };

/** Every element of a document in the order of its start tags; `text` is all text within it. */
export function parsePage(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
    oncomment(text) {
      throw new Error(`Cannot accept the comment "${text}": the theme writes none`);
    },
  });
  parser.end(html);
  return elements;
}

/** Names of elements and attributes alone: what must not depend on what authors write. */
export function skeletonOf(elements: readonly Element[]): string[] {
  return elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
}

/** The elements of one name that have the given attributes. */
export function select(
  elements: readonly Element[],
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element[] {
  const wanted = Object.entries(attributes);
  return elements.filter(
    (element) => element.name === name && wanted.every(([key, value]) => element.attributes[key] === value),
  );
}
