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
  /** Addresses of the page in each language. */
  translations: string[];
  /** Names and addresses of entries, `> ` before those one level down. */
  menus: { main: string[]; footer: string[] };
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
    translations: translationsIn(document),
    menus: {
      main: entriesIn(findFirst(document, isMenu)),
      footer: entriesIn(findFirst(document, (element) => hasClass(element, 'site-footer'))),
    },
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

function translationsIn(document: Parent): string[] {
  const links = findAll(document, ({ tagName }) => tagName === 'link');
  const tagged = links.filter((link) => !['x-default', undefined].includes(attribute(link, 'hreflang')));
  return tagged.flatMap((link) => attribute(link, 'href') ?? []);
}

function isMenu(element: Element): boolean {
  return element.tagName === 'nav' && hasClass(element, 'sections');
}

/** The entries of the first list in it, each followed by those below. */
function entriesIn(parent: Parent | undefined, mark = ''): string[] {
  const list = parent && findFirst(parent, ({ tagName }) => tagName === 'ul');
  const items = (list?.childNodes ?? []).filter(isElement);
  return items.flatMap((item) => {
    const inner = item.childNodes.filter(isElement);
    const link = inner.find(({ tagName }) => tagName === 'a');
    const below = inner.find(({ tagName }) => tagName === 'details' || tagName === 'ul');
    const name = link ?? inner.find(({ tagName }) => tagName === 'span') ?? summaryOf(below);
    const entry = `${mark}${name ? textOf(name) : ''} ${(link && attribute(link, 'href')) ?? ''}`;
    return [entry, ...entriesIn(below?.tagName === 'ul' ? item : below, `> ${mark}`)];
  });
}

function summaryOf(parent: Parent | undefined): Element | undefined {
  return parent && findFirst(parent, ({ tagName }) => tagName === 'summary');
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
