/** Tags that a reader notices, and their visible attributes. */

import { hasEffect } from '../../src/html/losses.ts';
import { attribute, type Element, findAll, hasClass, isElement, isText } from './dom.ts';
import { frameOf, isScriptOfFrame } from './frames.ts';

/** The deepest tags that are read, where browsers also cut a document. Deeper text is read without tags. */
export const deepest = 500;

/** Numbers of code lines, and links back from footnotes. */
export function isPassedOver(element: Element): boolean {
  if (isScriptOfFrame(element)) return true;
  if (hasClass(element, 'ln') || hasClass(element, 'lnt')) return true;
  if (/user-select:\s*none/.test(attribute(element, 'style') ?? '')) return true;
  if (attribute(element, 'role') === 'doc-backlink') return true;
  return hasClass(element, 'footnote-backref') || attribute(element, 'data-footnote-backref') !== undefined;
}

/** These elements show nothing by themselves. */
const transparent = new Set('tbody thead tfoot colgroup col picture source label wbr font'.split(' '));

/** Elements that only wrap others: the frame of a table that scrolls, of a player, of footnotes. */
export function isTransparent(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'span' || transparent.has(tagName)) return attributesOf(element).length === 0;
  if (hasClass(element, 'footnotes')) return true;
  if (tagName === 'figure') return hasClass(element, 'video') && findAll(element, isCaption).length === 0;
  if (tagName !== 'div') return false;
  if (hasClass(element, 'table')) return attribute(element, 'role') === 'region';
  const inner = element.childNodes.filter((node) => !(isText(node) && node.value.trim() === ''));
  const [only] = inner;
  return inner.length === 1 && only !== undefined && isElement(only) && frameOf(only) !== undefined;
}

function isCaption({ tagName }: Element): boolean {
  return tagName === 'figcaption';
}

/** The tag with the attributes that change how it is read or seen. */
export function tagOf(element: Element): string {
  const { tagName } = element;
  const shown = attributesOf(element).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `<${tagName}${shown.join('')}>`;
}

const shownAttributes = new Map(
  Object.entries({
    a: ['title'],
    abbr: ['title'],
    img: ['alt', 'title'],
    ol: ['start', 'type', 'reversed'],
    li: ['value'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    details: ['open'],
    input: ['type', 'checked'],
    script: ['src'],
  }),
);

/** Sizes are not compared; styles are a separate kind of difference. */
const passedOver = new Set('height width hspace vspace style'.split(' '));

function attributesOf(element: Element): [name: string, value: string][] {
  const isEmptyCell = /^t[dh]$/.test(element.tagName) && element.childNodes.length === 0;
  if (isEmptyCell) return [];
  const names = [
    ...(shownAttributes.get(element.tagName) ?? []),
    ...element.attrs.flatMap(({ name }) =>
      hasEffect(element.tagName, name) && !passedOver.has(name) ? name : [],
    ),
  ];
  const style = styleOf(element);
  return [
    ...names.flatMap((name): [string, string][] => {
      const value = attribute(element, name);
      return value === undefined || (name === 'alt' && value === '') ? [] : [[name, spaced(value)]];
    }),
    ...(style === '' ? [] : [['style', style] as [string, string]]),
  ];
}

/** The old attribute `align` means the same as a style. */
function styleOf(element: Element): string {
  const align = attribute(element, 'align');
  const own = (attribute(element, 'style') ?? '').split(';').map((rule) => spaced(rule.replace(':', ': ')));
  const rules = [...own, ...(align === undefined ? [] : [`text-align: ${align}`])];
  return [...new Set(rules)].filter((rule) => rule !== '').join('; ');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
