/** Reads the content of a page back from its HTML in Platen's theme. */

import { parse } from 'parse5';
import {
  attribute,
  type Element,
  findAll,
  findFirst,
  hasClass,
  isElement,
  isText,
  type Parent,
  textOf,
} from './dom.ts';

export type ShownPage = {
  title: string;
  siteTitle: string;
  /** As in `<time datetime>`; empty when missing. */
  date: string;
  lastmod: string;
  /** The text, if there is one. */
  content?: Parent;
  /** Addresses of the posts or terms of a list, as written; empty for a post. */
  rows: string[];
  /** Addresses of the sections inside a section. */
  sections: string[];
  isList: boolean;
  /** Address of the next page of a list. */
  next?: string;
};

/** Null for a page outside the theme, such as an author's HTML file. */
export function readPlatenPage(html: string): ShownPage | null {
  const document = parse(html);
  const main = findFirst(document, (element) => attribute(element, 'id') === '_main');
  if (main === undefined) return null;
  const article = childNamed(main, 'article');
  const byline = withClass(article ?? main, 'byline');
  const times = byline ? findAll(byline, ({ tagName }) => tagName === 'time') : [];
  const [date = '', lastmod = ''] = datesOf(times);
  const heading = withClass(main, 'post-header');
  const content = withClass(article ?? main, 'prose');
  const pager = withClass(main, 'pager');
  const next = pager && findFirst(pager, (element) => attribute(element, 'rel') === 'next');
  const href = next && attribute(next, 'href');
  return {
    title: heading ? textOf(findFirst(heading, ({ tagName }) => tagName === 'h1') ?? heading) : '',
    siteTitle: textOf(withClass(document, 'site-name') ?? { ...document, childNodes: [] }),
    date,
    lastmod,
    ...(content && { content }),
    rows: article ? [] : linksIn(withClass(main, 'rows') ?? withClass(main, 'term-rows')),
    sections: article ? [] : linksIn(sectionsIn(main)),
    isList: article === undefined,
    ...(href !== undefined && { next: href }),
  };
}

/** `Updated` precedes the second date, or the only one. */
function datesOf(times: readonly Element[]): string[] {
  const values = times.map((time) => attribute(time, 'datetime') ?? '');
  const [only] = times;
  const before = only?.parentNode?.childNodes[0];
  const isUpdate = times.length === 1 && before !== undefined && isText(before) && before.value.trim() !== '';
  return isUpdate ? ['', ...values] : values;
}

/** The first link of each item. */
function linksIn(list: Element | undefined): string[] {
  return (list?.childNodes ?? []).flatMap((row) => {
    if (!isElement(row) || row.tagName !== 'li') return [];
    const link = findFirst(row, ({ tagName }) => tagName === 'a');
    return (link && attribute(link, 'href')) ?? [];
  });
}

/** A list beside the posts, not the one in the header. */
function sectionsIn(main: Element): Element | undefined {
  return main.childNodes.find(
    (node): node is Element =>
      isElement(node) && node.tagName === 'ul' && !hasClass(node, 'rows') && !hasClass(node, 'term-rows'),
  );
}

function childNamed(parent: Element, name: string): Element | undefined {
  return parent.childNodes.find((node): node is Element => isElement(node) && node.tagName === name);
}

function withClass(parent: Parent, name: string): Element | undefined {
  return findFirst(parent, (element) => hasClass(element, name));
}
