/** Walks a document as browsers read it. */

import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All nodes inside, at any depth, in document order. */
function* within(parent: Parent): Generator<Node> {
  const due = parent.childNodes.toReversed();
  for (let node = due.pop(); node !== undefined; node = due.pop()) {
    yield node;
    if ('childNodes' in node) for (const inner of node.childNodes.toReversed()) due.push(inner);
  }
}

/** The elements inside for which `holds` is true, in document order. */
export function findAll(parent: Parent, holds: (element: Element) => boolean): Element[] {
  return [...within(parent)].filter((node): node is Element => isElement(node) && holds(node));
}

export function findFirst(parent: Parent, holds: (element: Element) => boolean): Element | undefined {
  for (const node of within(parent)) if (isElement(node) && holds(node)) return node;
  return undefined;
}

export function textOf(parent: Parent): string {
  let text = '';
  for (const node of within(parent)) if (isText(node)) text += node.value;
  return text;
}
