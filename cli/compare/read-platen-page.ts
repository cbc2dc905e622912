/** Reads a page of Platen's theme back into what it shows. */

import { DomUtils, parseDocument } from 'htmlparser2';

export type ShownPage = {
  title: string;
  /** As in `<time datetime>`; empty for none. */
  date: string;
  lastmod: string;
  /** HTML of the text. */
  content: string;
  /** Addresses of the posts or terms of a list, as written; empty for a post. */
  rows: string[];
  /** The same of the sections inside a section. */
  sections: string[];
  isList: boolean;
  /** Address of the next page of a list. */
  next?: string;
};

type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

export function readPlatenPage(html: string): ShownPage {
  const { children } = parseDocument(html);
  const main = DomUtils.findOne((element) => element.attribs['id'] === '_main', children);
  if (main === null) throw new Error('Cannot read a page: it must be one of the theme');
  const article = childNamed(main, 'article');
  const byline = withClass(article ?? main, 'byline');
  const times = byline ? DomUtils.getElementsByTagName('time', byline, true) : [];
  const [date = '', lastmod = ''] = datesOf(times);
  const prose = withClass(article ?? main, 'prose');
  const heading = withClass(main, 'post-header');
  const next = DomUtils.findOne(
    (element) => element.attribs['rel'] === 'next',
    withClass(main, 'pager')?.children ?? [],
  );
  return {
    title: heading ? DomUtils.textContent(DomUtils.getElementsByTagName('h1', heading)) : '',
    date,
    lastmod,
    content: prose ? DomUtils.getInnerHTML(prose, { encodeEntities: 'utf8' }) : '',
    rows: article ? [] : linksIn(withClass(main, 'rows') ?? withClass(main, 'term-rows')),
    sections: article ? [] : linksIn(sectionsIn(main)),
    isList: article === null,
    ...(next?.attribs['href'] !== undefined && { next: next.attribs['href'] }),
  };
}

/** `Updated` stands before the second one, or before the only one. */
function datesOf(times: readonly Element[]): string[] {
  const values = times.map((time) => time.attribs['datetime'] ?? '');
  const isUpdate = times.length === 1 && DomUtils.textContent(times[0]?.prev ?? []).trim() !== '';
  return isUpdate ? ['', ...values] : values;
}

/** The first link of each item. */
function linksIn(list: Element | null): string[] {
  if (list === null) return [];
  return DomUtils.getElementsByTagName('li', list.children, false).flatMap((row) => {
    const [link] = DomUtils.getElementsByTagName('a', row, true, 1);
    return link?.attribs['href'] === undefined ? [] : [link.attribs['href']];
  });
}

/** A list beside the posts, not the one in the header. */
function sectionsIn(main: Element): Element | null {
  return DomUtils.findOne(
    ({ name, attribs }) => name === 'ul' && !/\brows\b/.test(attribs['class'] ?? ''),
    main.children,
    false,
  );
}

function childNamed(parent: Element, name: string): Element | null {
  return DomUtils.findOne((element) => element.name === name, parent.children, false);
}

function withClass(parent: Element, name: string): Element | null {
  return DomUtils.findOne(
    (element) => (element.attribs['class'] ?? '').split(/\s+/).includes(name),
    parent.children,
  );
}
