/** XML as maps and lists: attributes are keys with a hyphen, and elements with one name are a list. */

import { Parser } from 'htmlparser2';
import { sourceOf } from '../../content/data/data.ts';
import { checkXml } from '../../content/data/xml.ts';
import { deepestValue } from '../budget.ts';
import { unfit } from '../unfit.ts';
import { Dict, type Value } from '../value.ts';

/** An element that is read: its members, and its text. */
type Element = { members: Map<string, Value>; lists: Map<string, Value[]>; text: string };

/** The content of the outermost element. @throws {Problem} When the text is no XML, or holds text alone. */
export function xmlValue(text: string): Value {
  checkXml(sourceOf(text, 1));
  const open: Element[] = [{ members: new Map(), lists: new Map(), text: '' }];
  const parser = new Parser(
    {
      onopentag(_, attributes) {
        if (open.length > deepestValue) throw unfit('Cannot read XML: too many elements are nested');
        const named = Object.entries(attributes).map(([name, value]) => [`-${name}`, value] as const);
        open.push({ members: new Map(named), lists: new Map(), text: '' });
      },
      ontext(part) {
        const element = open.at(-1);
        if (element) element.text += part;
      },
      onclosetag(name) {
        const element = open.pop();
        if (element) addMember(open.at(-1), withoutPrefix(name), elementValue(element));
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const [root] = [...(open[0]?.members.values() ?? [])];
  if (root instanceof Dict) return root;
  throw unfit('Cannot read XML: the outermost element must have elements or attributes');
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
