/** `.Page`, with the methods that this program supports. https://gohugo.io/methods/page/ */

import { present } from '../content/data/mapping.ts';
import { sectionOf } from '../content/keys.ts';
import { once } from '../content/once.ts';
import { encodePath } from '../content/paths.ts';
import type { PostDate } from '../content/post/dates.ts';
import { goTime } from '../templates/go-time.ts';
import { Dict, type Method, Safe, stringOf, TemplateObject, type Value } from '../templates/value.ts';
import { link, linkWhole } from './links.ts';
import type { PageContext } from './page-context.ts';
import { asDict } from './plain-value.ts';
import { renderString } from './render-string.ts';

/** Placeholder for the table of contents, until all headings of the page are known. */
export const contentsPlace = '<nav id="TableOfContents"></nav>';

/** @param site Returns the page's `.Site`. */
export function pageObject(context: PageContext, site: () => TemplateObject): TemplateObject {
  const { post, path, pagePath = path } = context;
  const address = encodePath(pagePath);
  const section = sectionOf(post.pageKey);
  const params = once(() => asDict(post.params));
  const siteParams = once(() => asDict(context.site.params));
  const time = (date: PostDate | undefined) =>
    once(() => goTime(date?.at, { timeZone: context.site.timeZone, ...present({ minutes: date?.offset }) }));
  const members: [string, Value | Method][] = [
    ['Title', post.title],
    ['LinkTitle', post.title],
    ['Description', post.description],
    ['Summary', post.summary ?? ''],
    ['TableOfContents', new Safe('HTML', contentsPlace)],
    ['Params', params],
    ['Param', ([name = null]) => valueAt(params(), name) ?? valueAt(siteParams(), name)],
    ['Date', time(post.date)],
    ['PublishDate', time(post.publishDate ?? post.date)],
    ['ExpiryDate', time(post.expiryDate)],
    ['Lastmod', time(post.lastmod ?? post.date)],
    ['Draft', post.draft],
    ['Weight', BigInt(post.weight)],
    ['Section', section],
    ['Type', section || 'page'],
    ['Permalink', () => context.site.baseURL + address],
    ['RelPermalink', address],
    ['Site', site],
    ['Ref', ([target = null], tools) => linkWhole(context, target, tools)],
    ['RelRef', ([target = null], tools) => link(context, target, tools)],
    ['RenderString', (given, tools) => renderString(context, given, tools)],
  ];
  return new TemplateObject('the page', members, { text: `Page(/${post.key})` });
}

/** `a.b` is `b` within `a`, unless a key has exactly this name. */
function valueAt(params: Dict, name: Value): Value {
  const path = stringOf(name) ?? '';
  if (params.has(path)) return params.get(path);
  return path
    .split('.')
    .reduce<Value>((value, part) => (value instanceof Dict ? value.get(part) : null), params);
}
