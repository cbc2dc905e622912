import { Parser } from 'htmlparser2';

/** White space around these is no matter. */
const blocks =
  /^(?:address|blockquote|body|dd|del|div|dl|dt|form|h[1-6]|hr|iframe|ins|li|ol|p|pre|script|style|table|tbody|td|th|thead|tr|ul)$/;

/** What stands for space between blocks while a text is put together. */
const gap = '\0';

/**
 * HTML as a browser reads it. What is added here for readers is left out: ids of headings, places to scroll in, the labels
 * of tasks, colours of code.
 */
export function normalize(html: string): string {
  const open: boolean[] = [];
  let result = '';
  let isCode = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const isOurs = isAdded(name, attributes);
      open.push(isOurs);
      if (name === 'pre') isCode++;
      if (!isOurs) result += around(name, `<${name}${attributesOf(name, attributes)}>`);
    },
    onclosetag(name, isImplied) {
      if (name === 'pre') isCode--;
      if (open.pop() || (isImplied && /^(?:br|hr|img|input)$/.test(name))) return;
      result += around(name, `</${name}>`);
    },
    ontext(text) {
      const shown = text.replaceAll('<', '&lt;');
      result += isCode > 0 ? shown : shown.replace(/\s+/g, ' ');
    },
    oncomment(text) {
      result += `<!--${text}-->`;
    },
    onprocessinginstruction(_, text) {
      result += `<${text}>`;
    },
  });
  parser.end(html);
  return result
    .replace(/ *\0[ \0]*/g, '')
    .replace(/ *(<br>) */g, '$1')
    .trim();
}

function around(name: string, tag: string): string {
  return blocks.test(name) ? gap + tag + gap : tag;
}

function isAdded(name: string, attributes: Record<string, string>): boolean {
  const names = attributes['class'] ?? '';
  return name === 'label' || (name === 'div' && names === 'table') || /^hljs/.test(names);
}

function attributesOf(name: string, attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .filter(
      ([key, value]) => !(key === 'id' && /^h[1-6]$/.test(name)) && key !== 'tabindex' && value !== 'task',
    )
    .map(([key, value]) => ` ${key}=${JSON.stringify(isAddress(key) ? decoded(value) : value)}`)
    .sort()
    .join('');
}

function isAddress(key: string): boolean {
  return key === 'href' || key === 'src';
}

/** An address says the same with and without its escapes. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
