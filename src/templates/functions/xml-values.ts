/** XML as maps and lists: attributes are keys with a hyphen, and elements with one name are a list. */

import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { sourceOf } from '../../content/data/data.ts';
import { checkXml } from '../../content/data/xml.ts';
import { ignoringTokens } from '../../content/ignoring-tokens.ts';
import { deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, type Value } from '../value.ts';

/** An element that is read: its members, and its text. */
type Element = { members: Map<string, Value>; lists: Map<string, Value[]>; text: string };

/** The content of the outermost element. @throws {Problem} When the text is no XML, or holds text alone. */
export function xmlValue(text: string): Value {
  checkXml(sourceOf(text, 1));
  const open: Element[] = [{ members: new Map(), lists: new Map(), text: '' }];
  const tokenizer = new Tokenizer({ xmlMode: true }, tokensOf(text, open));
  tokenizer.write(text);
  tokenizer.end();
  const [root] = [...(open[0]?.members.values() ?? [])];
  if (root instanceof Dict) return root;
  throw unfit('Cannot read XML: the outermost element must have elements or attributes');
}

/** @param open The elements around what is read, of which the first holds the outermost. The text is sound XML. */
function tokensOf(text: string, open: Element[]): TokenizerCallbacks {
  const names: string[] = [];
  let attribute = { name: '', value: '' };
  const add = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  const close = () => {
    const [element, name] = [open.pop(), names.pop()];
    if (element && name !== undefined) addMember(open.at(-1), withoutPrefix(name), elementValue(element));
  };
  return {
    ...ignoringTokens,
    onopentagname(start, end) {
      if (open.length > deepestValue) throw unfit('Cannot read XML: too many elements are nested');
      open.push({ members: new Map(), lists: new Map(), text: '' });
      names.push(text.slice(start, end));
    },
    onattribname(start, end) {
      attribute = { name: text.slice(start, end), value: '' };
    },
    onattribdata(start, end) {
      attribute.value += text.slice(start, end);
    },
    onattribentity(codePoint) {
      attribute.value += String.fromCodePoint(codePoint);
    },
    onattribend() {
      open.at(-1)?.members.set(`-${attribute.name}`, attribute.value);
    },
    onselfclosingtag: close,
    onclosetag: close,
    ontext: (start, end) => add(text.slice(start, end)),
    ontextentity: (codePoint) => add(String.fromCodePoint(codePoint)),
    oncdata: (start, end, offset) => add(text.slice(start, end - offset)),
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function addMember(around: Element | undefined, name: string, value: Value): void {
  if (around === undefined) return;
  const { members, lists } = around;
  const [known, list] = [members.get(name), lists.get(name)];
  if (list !== undefined) list.push(value);
  else if (known === undefined) members.set(name, value);
  else {
    const both = [known, value];
    lists.set(name, both);
    members.set(name, both);
  }
}

function elementValue({ members, text }: Element): Value {
  const content = text.trim();
  if (members.size === 0) return content;
  return new Dict(content === '' ? members : [...members, ['#text', content]]);
}
