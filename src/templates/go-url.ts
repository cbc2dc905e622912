/** Addresses in their parts, as Go's `net/url` reads and writes them. https://pkg.go.dev/net/url#URL */

import { unfit } from './unfit.ts';

export type GoUrl = {
  scheme: string;
  /** The rest of an address such as `mailto:a@b.c`. */
  opaque: string;
  user: string | undefined;
  host: string;
  /** Decoded; `rawPath` is its spelling. */
  path: string;
  rawPath: string;
  hasQuery: boolean;
  query: string;
  fragment: string;
  rawFragment: string;
};

/** @throws {Problem} When Go reads no address. */
export function readUrl(text: string): GoUrl {
  if (/[^\P{Cc}\x80-\x9f]/u.test(text)) throw unreadable(text, 'it must not have control characters');
  const hash = text.indexOf('#');
  const [, scheme = ''] = /^([a-z][\w+.-]*):/i.exec(text.slice(0, hash === -1 ? undefined : hash)) ?? [];
  if (text.startsWith(':')) throw unreadable(text, 'a scheme must stand before ":"');
  const url: GoUrl = { ...empty, scheme: scheme.toLowerCase() };
  if (hash !== -1) setFragment(url, text.slice(hash + 1));
  readRest(url, text.slice(scheme === '' ? 0 : scheme.length + 1, hash === -1 ? undefined : hash), text);
  return url;
}

const empty: GoUrl = {
  scheme: '',
  opaque: '',
  user: undefined,
  host: '',
  path: '',
  rawPath: '',
  hasQuery: false,
  query: '',
  fragment: '',
  rawFragment: '',
};

function readRest(url: GoUrl, text: string, whole: string): void {
  const mark = text.indexOf('?');
  let rest = mark === -1 ? text : text.slice(0, mark);
  url.hasQuery = mark !== -1;
  url.query = mark === -1 ? '' : text.slice(mark + 1);
  if (!rest.startsWith('/') && url.scheme !== '') {
    url.opaque = rest;
    return;
  }
  if (/^[^/]*:/.test(rest)) throw unreadable(whole, 'the first segment of a path must not have a colon');
  if (rest.startsWith('//') && (url.scheme !== '' || !rest.startsWith('///'))) {
    const end = rest.indexOf('/', 2);
    readAuthority(url, rest.slice(2, end === -1 ? undefined : end), whole);
    rest = end === -1 ? '' : rest.slice(end);
  }
  setPath(url, rest);
}

function readAuthority(url: GoUrl, text: string, whole: string): void {
  const at = text.lastIndexOf('@');
  if (at !== -1) url.user = text.slice(0, at);
  const host = text.slice(at + 1);
  const [, , port = ''] = /^(\[[^\]]*\]|[^:]*)(.*)$/s.exec(host) ?? [];
  if (!/^(?::\d*)?$/.test(port)) throw unreadable(whole, 'a port must be a number');
  if (/[\s"<>\\^`{|}]/.test(host)) throw unreadable(whole, 'the name of the host must be one');
  url.host = unescapePercent(host);
}

export function setPath(url: GoUrl, path: string): void {
  url.path = unescapePercent(path);
  url.rawPath = path;
}

function setFragment(url: GoUrl, fragment: string): void {
  url.fragment = unescapePercent(fragment);
  url.rawFragment = fragment;
}

/** The path with its escapes: as it was written, where that is a valid spelling. */
export function escapedPath({ path, rawPath }: GoUrl): string {
  return /^(?:[\w.~$&+,/:;=@![\]'()*-]|%[\da-f]{2})*$/i.test(rawPath)
    ? rawPath
    : escapePercent(path, /[\w.~$&+,/:;=@-]/);
}

export function escapedFragment({ fragment, rawFragment }: GoUrl): string {
  return /^(?:[\w.~$&+,/:;=?@![\]'()*-]|%[\da-f]{2})*$/i.test(rawFragment)
    ? rawFragment
    : escapePercent(fragment, /[\w.~$&+,/:;=?@!()*-]/);
}

export function writeUrl(url: GoUrl): string {
  const { scheme, opaque, user, host, hasQuery, query } = url;
  let text = scheme === '' ? '' : `${scheme}:`;
  if (opaque !== '') text += opaque;
  else {
    const path = escapedPath(url);
    const isAfterHost = scheme !== '' && path !== '';
    if (isAfterHost || host !== '' || user !== undefined) text += '//';
    text += `${user === undefined ? '' : `${user}@`}${host}`;
    if (path !== '' && !path.startsWith('/') && host !== '') text += '/';
    if (text === '' && /^[^/]*:/.test(path)) text += './';
    text += path;
  }
  if (hasQuery) text += `?${query}`;
  return url.fragment === '' ? text : `${text}#${escapedFragment(url)}`;
}

/** @throws {Problem} For a percent sign that begins no escape. */
export function unescapePercent(text: string): string {
  if (!text.includes('%')) return text;
  if (/%(?![\da-f]{2})/i.test(text)) throw unreadable(text, 'two hexadecimal digits must follow "%"');
  const bytes: number[] = [];
  for (const [part] of text.matchAll(/%[\da-f]{2}|[^%]+/gi)) {
    if (part.startsWith('%')) bytes.push(Number.parseInt(part.slice(1), 16));
    else for (const byte of new TextEncoder().encode(part)) bytes.push(byte);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/** Escapes each byte of a character that does not match. */
export function escapePercent(text: string, kept: RegExp): string {
  let result = '';
  for (const character of text.toWellFormed()) {
    const code = character.charCodeAt(0);
    if (kept.test(character)) result += character;
    else result += code < 0x80 ? escapeOf(code) : encodeURIComponent(character);
  }
  return result;
}

function escapeOf(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function unreadable(text: string, mustHold: string): Error {
  return unfit(`Cannot read the address "${text.slice(0, 60)}": ${mustHold}`);
}
