/** Blocks of code, whichever program coloured them. */

import { attribute, type Element, findAll, hasClass, isElement, isText, type Parent, textOf } from './dom.ts';
import { deepest, isPassedOver } from './shown-tags.ts';

/** The block of code of an element: the element itself, or the block that it shows with colours. */
export function codeIn(element: Element): Element | undefined {
  const isCode = ({ tagName }: Element) => tagName === 'pre';
  if (isCode(element)) return element;
  return hasClass(element, 'highlight') ? findAll(element, isCode).at(-1) : undefined;
}

/** The text of the code with its marks, unchanged. */
export function codeOf(parent: Parent, depth = 0): string {
  if (depth === deepest) return textOf(parent);
  const texts = parent.childNodes.map((node) => {
    if (isText(node)) return node.value.replaceAll('<', '&lt;');
    if (!isElement(node) || isPassedOver(node)) return '';
    if (node.tagName === 'br') return '\n';
    if (standsOut(node)) return `▸${codeOf(node, depth + 1)}`;
    const isMark = !/^(?:code|span)$/.test(node.tagName);
    return isMark ? `<${node.tagName}>${codeOf(node, depth + 1)}</${node.tagName}>` : codeOf(node, depth + 1);
  });
  return texts.join('');
}

/** Whether a line of code is highlighted. */
function standsOut(element: Element): boolean {
  const isMarked =
    hasClass(element, 'hl') || /display:\s*flex;.*background/.test(attribute(element, 'style') ?? '');
  return isMarked && /^(?:mark|span)$/.test(element.tagName);
}
