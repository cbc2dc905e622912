/** What the formats ask of a feed, looked at with a parser that knows neither them nor ours: each broken rule as a sentence. */

import { DomUtils, parseDocument } from 'htmlparser2';
import { notXml } from './fixture.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** RFC 822 §5 with a year of four digits, as RSS asks: https://www.rssboard.org/rss-specification */
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[-+]\d{4})$/;

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})$/;

/** By the name of the feed's file. */
export function brokenRules(name: string, body: string): string[] {
  if (name === 'feed.json') return brokenInJson(JSON.parse(body));
  const { children } = parseDocument(body, { xmlMode: true });
  const [root] = DomUtils.getElementsByTagName((tag) => tag === 'rss' || tag === 'feed', children, false);
  if (root === undefined) return ['there is no element'];
  return [
    ...unless(!notXml.test(body), 'only characters of XML'),
    ...unless(!/&(?!(?:amp|lt|gt|quot);)/.test(body), 'each & begins an entity of XML'),
    ...(name === 'atom.xml' ? brokenInAtom(root) : brokenInRss(root)),
  ];
}

/** https://www.rssboard.org/rss-profile */
function brokenInRss(root: Element): string[] {
  const [channel] = childrenOf(root, 'channel');
  if (!channel) return ['rss has no channel'];
  const items = childrenOf(channel, 'item');
  const self = childrenOf(channel, 'atom:link').filter(({ attribs }) => attribs['rel'] === 'self');
  const one = ['title', 'link', 'description'];
  return [
    ...unless(root.name === 'rss' && root.attribs['version'] === '2.0', 'the root is rss 2.0'),
    ...one.flatMap((name) =>
      unless(texts(channel, name).filter(isSaid).length === 1, `channel has one ${name}`),
    ),
    ...[...texts(channel, 'link'), ...self.map(({ attribs }) => attribs['href'] ?? '')].flatMap(ifNoAddress),
    ...unless(self.length === 1, 'channel names itself by one atom:link'),
    ...texts(channel, 'lastBuildDate').flatMap((date) =>
      unless(isMoment(date, rfc822), `lastBuildDate ${date}`),
    ),
    ...ifTwice(items.flatMap((item) => texts(item, 'guid'))),
    ...items.flatMap((item) => [
      ...unless(
        [...texts(item, 'title'), ...texts(item, 'description')].some(isSaid),
        'item has a title or description',
      ),
      ...unless(texts(item, 'guid').length === 1, 'item has one guid'),
      ...[...texts(item, 'link'), ...texts(item, 'guid')].flatMap(ifNoAddress),
      ...texts(item, 'pubDate').flatMap((date) => unless(isMoment(date, rfc822), `pubDate ${date}`)),
      ...texts(item, 'content:encoded').flatMap(ifRelative),
    ]),
    ...namespaces(root, ['atom', 'content', 'dc']),
  ];
}

/** RFC 4287 §4.1 */
function brokenInAtom(root: Element): string[] {
  const entries = childrenOf(root, 'entry');
  const self = childrenOf(root, 'link').filter(({ attribs }) => attribs['rel'] === 'self');
  const hasAuthor = childrenOf(root, 'author')
    .flatMap((author) => texts(author, 'name'))
    .some(isSaid);
  return [
    ...unless(
      root.name === 'feed' && root.attribs['xmlns'] === 'http://www.w3.org/2005/Atom',
      'the root is atom:feed',
    ),
    ...unless(self.length === 1, 'feed names itself'),
    ...ifTwice(entries.flatMap((entry) => texts(entry, 'id'))),
    ...[root, ...entries].flatMap((part) => [
      ...['id', 'title', 'updated'].flatMap((name) =>
        unless(texts(part, name).filter(isSaid).length === 1, `${part.name} has one ${name}`),
      ),
      ...texts(part, 'id').flatMap(ifNoAddress),
      ...childrenOf(part, 'link').flatMap(({ attribs }) => ifNoAddress(attribs['href'] ?? '')),
      ...[...texts(part, 'updated'), ...texts(part, 'published')].flatMap((date) =>
        unless(isMoment(date, rfc3339), `date ${date}`),
      ),
      ...childrenOf(part, 'category').flatMap(({ attribs }) =>
        unless('term' in attribs, 'category has a term'),
      ),
    ]),
    ...entries.flatMap((entry) => [
      ...unless(hasAuthor || childrenOf(entry, 'author').length > 0, 'entry has an author'),
      ...unless(
        childrenOf(entry, 'link').some(({ attribs }) => attribs['rel'] === 'alternate'),
        'entry has a page',
      ),
      ...childrenOf(entry, 'content').flatMap((content) => [
        ...unless(content.attribs['type'] === 'html', 'content is html'),
        ...ifRelative(DomUtils.textContent(content)),
      ]),
    ]),
    ...namespaces(root, []),
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: any JSON is looked at
function brokenInJson(feed: any): string[] {
  const items = Array.isArray(feed.items) ? feed.items : [];
  return [
    ...unless(feed.version === 'https://jsonfeed.org/version/1.1', 'version is 1.1'),
    ...unless(isText(feed.title) && Array.isArray(feed.items), 'feed has a title and items'),
    ...[feed.home_page_url, feed.feed_url].flatMap((url) => ifNoAddress(url ?? '')),
    ...ifTwice(items.map(({ id }: { id: string }) => id)),
    // biome-ignore lint/suspicious/noExplicitAny: any JSON is looked at
    ...[feed, ...items].flatMap((part: any) =>
      (part.authors ?? []).flatMap(({ name }: { name: unknown }) =>
        unless(isText(name), 'author has a name'),
      ),
    ),
    // biome-ignore lint/suspicious/noExplicitAny: any JSON is looked at
    ...items.flatMap((item: any) => [
      ...unless(isText(item.id), 'item has an id'),
      ...ifNoAddress(item.url ?? ''),
      ...unless(isText(item.content_html) || isText(item.content_text), 'item has a content'),
      ...[item.date_published, item.date_modified]
        .filter((date) => date !== undefined)
        .flatMap((date) => unless(isMoment(date, rfc3339), `date ${date}`)),
      ...unless((item.tags ?? []).every(isText), 'tags are texts'),
      ...ifRelative(item.content_html ?? ''),
    ]),
  ];
}

/** Readers show a post far from its page, and run nothing of it. */
function ifRelative(html: string): string[] {
  const all = DomUtils.getElementsByTagName(() => true, parseDocument(html));
  const frames = all.filter(({ name }) => /^(?:iframe|script|object|embed|style|form)$/.test(name));
  const addresses = all.flatMap(({ attribs: { href, src, poster } }) => [href, src, poster]);
  return [
    ...frames.map(({ name }) => `content has <${name}>`),
    ...addresses
      .filter((address) => address !== undefined && !URL.canParse(address))
      .map((address) => `content leads to "${address}", which is not absolute`),
  ];
}

function unless(holds: boolean, rule: string): string[] {
  return holds ? [] : [`not: ${rule}`];
}

function ifNoAddress(text: string): string[] {
  return unless(/^https?:$/.test(URL.parse(text)?.protocol ?? ''), `"${text}" is an absolute address`);
}

function ifTwice(ids: readonly string[]): string[] {
  return unless(new Set(ids).size === ids.length, `ids are unique: ${ids.join(' ')}`);
}

/** Prefixes that are used must be declared, and mean something to readers. */
function namespaces(root: Element, known: readonly string[]): string[] {
  const used = DomUtils.getElementsByTagName(() => true, root).flatMap(({ name }) =>
    name.split(':').slice(0, -1),
  );
  const isDeclared = (prefix: string) => known.includes(prefix) && `xmlns:${prefix}` in root.attribs;
  return [...new Set(used)].flatMap((prefix) => unless(isDeclared(prefix), `${prefix} is declared`));
}

function childrenOf(parent: Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, parent.children, false) as Element[];
}

function texts(parent: Element, name: string): string[] {
  return childrenOf(parent, name).map((child) => DomUtils.textContent(child));
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A date of the form that is also one of the calendar. */
function isMoment(text: string, form: RegExp): boolean {
  return form.test(text) && !Number.isNaN(Date.parse(text));
}
