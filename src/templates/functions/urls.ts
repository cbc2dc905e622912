/** https://gohugo.io/functions/urls/ */

import type { Budget } from '../budget.ts';
import { print } from '../format/print.ts';
import {
  escapedFragment,
  escapedPath,
  escapePercent,
  type GoUrl,
  readUrl,
  setPath,
  unescapePercent,
  writeUrl,
} from '../go-url.ts';
import {
  Dict,
  hasReadMarked,
  type List,
  listOf,
  MapObject,
  Marked,
  type MemberTable,
  type Method,
  type ObjectType,
  stringOf,
  type Tools,
  TypedObject,
  type Value,
  watchMarked,
} from '../value.ts';
import { type Row, textAt, toText } from './function.ts';
import { clean } from './paths.ts';
import { escapeQuery } from './query.ts';

const any = Number.POSITIVE_INFINITY;

/** Those that need the site come with the site. */
export const urls: readonly Row[] = [
  ['urls.Parse', 1, 1, (args) => urlObject(readUrl(textAt(args, 0)), false)],
  ['urls.JoinPath', 0, any, (args) => joinPath(args)],
  ['urls.PathEscape', 1, 1, (args) => escapePercent(textAt(args, 0), /[\w.~$&+:=@-]/)],
  ['urls.PathUnescape', 1, 1, (args) => unescapePercent(textAt(args, 0))],
];

/** An address, whose parts are texts of a post if it is one. */
type Parsed = { url: GoUrl; isMarked: boolean };

const part =
  (get: (url: GoUrl) => string) =>
  ({ url, isMarked }: Parsed): string | Marked =>
    isMarked ? new Marked(get(url)) : get(url);

const members: MemberTable<Parsed> = new Map<
  string,
  (self: Parsed, args: readonly Value[], tools: Tools) => Value
>([
  ['Scheme', part(({ scheme }) => scheme)],
  ['Opaque', part(({ opaque }) => opaque)],
  [
    'User',
    ({ url, isMarked }) => (url.user === undefined ? null : isMarked ? new Marked(url.user) : url.user),
  ],
  ['Host', part(({ host }) => host)],
  ['Hostname', part(({ host }) => hostAndPort(host)[0])],
  ['Port', part(({ host }) => hostAndPort(host)[1])],
  ['Path', part(({ path }) => path)],
  [
    'RawPath',
    part((url) => (url.rawPath === escapePercent(url.path, /[\w.~$&+,/:;=@-]/) ? '' : url.rawPath)),
  ],
  ['EscapedPath', part(escapedPath)],
  ['RawQuery', part(({ query }) => query)],
  ['ForceQuery', ({ url }) => url.hasQuery && url.query === ''],
  ['Fragment', part(({ fragment }) => fragment)],
  ['EscapedFragment', part(escapedFragment)],
  ['IsAbs', ({ url }) => url.scheme !== ''],
  ['RequestURI', part(requestUri)],
  ['String', part(writeUrl)],
  [
    'Redacted',
    part((url) => writeUrl({ ...url, ...(url.user && { user: url.user.replace(/:.*/s, ':xxxxx') }) })),
  ],
  ['Query', ({ url, isMarked }, _, { budget }) => queryObject(url.query, isMarked, budget)],
  ['JoinPath', ({ url, isMarked }, args) => urlObject(joined(url, args.map(toText)), isMarked)],
  ['Parse', ({ url, isMarked }, args) => urlObject(resolved(url, textAt(args, 0)), isMarked)],
]);

const urlType: ObjectType<Parsed> = { name: '*url.URL', members, print: printUrl };

/** Whoever reads the text of a post learns that it is one. */
function printUrl({ url, isMarked }: Parsed): string {
  const text = writeUrl(url);
  return isMarked ? (stringOf(new Marked(text)) ?? '') : text;
}

/** @param isMarked Whether the address that it is made from is one of a post. */
function urlObject(url: GoUrl, isMarked: boolean): Value {
  return new TypedObject(urlType, { url, isMarked: isMarked || hasReadMarked() });
}

function hostAndPort(host: string): [name: string, port: string] {
  const [, bracketed, plain = '', port = ''] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d*))?$/.exec(host) ?? [];
  return [bracketed ?? plain, port];
}

function requestUri(url: GoUrl): string {
  const path = url.opaque === '' ? escapedPath(url) || '/' : url.opaque;
  return url.hasQuery ? `${path}?${url.query}` : path;
}

type Query = { values: Dict; budget: Budget };

const queryType: ObjectType<Query> = {
  name: 'url.Values',
  members: new Map<string, (self: Query, args: readonly Value[]) => Value>([
    ['Get', ({ values }, args) => listOf(values.get(textAt(args, 0)))?.[0] ?? ''],
    ['Has', ({ values }, args) => values.has(textAt(args, 0))],
    ['Encode', ({ values }) => watchMarked(() => encodeQuery(values))],
  ]),
  print: ({ values, budget }) => print([values], budget),
};

/** The values of each name in a query, and the methods of Go's `url.Values`. */
class QueryValues extends MapObject<Query> {
  override member(name: string): Value | Method | undefined {
    return super.member(name) ?? this.dict.get(name);
  }
}

function queryObject(query: string, isMarked: boolean, budget: Budget): Value {
  const values = new Map<string, List>();
  for (const pair of query.split('&').filter((one) => one !== '' && !one.includes(';'))) {
    budget.spend(1);
    const [, name = '', value = ''] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
    const text = unescapePercent(value.replaceAll('+', ' '));
    const key = unescapePercent(name.replaceAll('+', ' '));
    values.set(key, [...(values.get(key) ?? []), isMarked ? new Marked(text) : text]);
  }
  return new QueryValues(queryType, { values: new Dict(values), budget }, ({ values: dict }) => dict);
}

function encodeQuery(values: Dict): string {
  return values
    .entries()
    .flatMap(([name, all]) =>
      (listOf(all) ?? []).map((one) => `${escapeQuery(name)}=${escapeQuery(toText(one))}`),
    )
    .join('&');
}

function joinPath(args: readonly Value[]): string {
  const [base, ...elements] = args.flatMap((value) => listOf(value) ?? [value]).map(toText);
  return base === undefined ? '' : writeUrl(joined(readUrl(base), elements));
}

/** A path that ends with a slash keeps it; none leads out of the address. */
function joined(url: GoUrl, elements: readonly string[]): GoUrl {
  const base = escapedPath(url);
  const isRooted = base.startsWith('/');
  const all = [isRooted ? base : `/${base}`, ...elements];
  const path = clean(all.filter((element) => element !== '').join('/')).slice(isRooted ? 0 : 1);
  const isFolder = all.at(-1)?.endsWith('/') && !path.endsWith('/');
  const result = { ...url };
  setPath(result, isFolder ? `${path}/` : path);
  return result;
}

/** RFC 3986, section 5.2. */
function resolved(base: GoUrl, reference: string): GoUrl {
  const url = readUrl(reference);
  if (url.scheme !== '') return url;
  if (url.host !== '') return { ...url, scheme: base.scheme };
  const { scheme, user, host } = base;
  const isEmpty = url.path === '';
  const result: GoUrl = { ...url, scheme, user, host };
  if (isEmpty && !url.hasQuery) Object.assign(result, { hasQuery: base.hasQuery, query: base.query });
  const folder = escapedPath(base).replace(/[^/]*$/, '');
  const path = url.path.startsWith('/') ? escapedPath(url) : folder + escapedPath(url);
  const cleaned = clean(`/${path}`);
  const isFolder = cleaned !== '/' && /(?:^|\/)\.{0,2}$/.test(path);
  setPath(result, isEmpty ? escapedPath(base) : isFolder ? `${cleaned}/` : cleaned);
  return result;
}
