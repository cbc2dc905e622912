import { add, addText, type Finished, matchAt, type Scan } from './scan.ts';

/** Goldmark's patterns. Here a host has at most 256 characters before its last part, for speed. */
const withScheme =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const withoutScheme =
  /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const mailbox = /[\w.!#$%&'*+/=?^`{|}~-]+/y;
const mailHost =
  /[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*/y;

/** Whether a text can hold an address at all; most cannot. */
export function mayHoldAddress(source: string): boolean {
  return /:\/\/|www\.|@/.test(source);
}

/** Runs where `addressAhead` matched. */
export function beforeAddress(scan: Scan): true {
  scan.at++;
  scan.boundary = scan.at;
  return true;
}

/**
 * Links without brackets, as in Goldmark: `https://example.org`, `www.example.org` and `me@example.org`. An
 * address begins a line, or follows a space, one of `*_~(` or another construct. It never begins while a
 * bracket is open.
 */
export function bareAddress(scan: Scan): boolean {
  const { source, at, brackets } = scan;
  if (brackets.length > 0) return false;
  const [web] = matchAt(withScheme, source, at) ?? matchAt(withoutScheme, source, at) ?? [];
  if (web === undefined) return addMail(scan);
  const text = withoutMarks(withoutPartners(web));
  return addAddress(
    scan,
    text,
    text.startsWith('www.') ? `${scan.around.syntax.markup.linkifyProtocol}://${text}` : text,
  );
}

function addMail(scan: Scan): boolean {
  const { source, at } = scan;
  if (at < scan.noMailBefore || /[!-/:-@[-`{-~]/.test(source.charAt(at))) return false;
  const [name = ''] = matchAt(mailbox, source, at) ?? [];
  const hostAt = at + name.length + 1;
  if (name === '' || source.charAt(hostAt - 1) !== '@') {
    scan.noMailBefore = hostAt - 1;
    return false;
  }
  const [host = ''] = matchAt(mailHost, source, hostAt) ?? [];
  const text = `${name}@${host}`;
  if (!host.slice(0, -1).includes('.') || /[-_]/.test(source.charAt(hostAt + host.length))) {
    scan.noMailBefore = hostAt;
    return false;
  }
  return addAddress(scan, text, `mailto:${text}`);
}

/** Cuts a final period, an unmatched parenthesis or an entity off the end. */
function withoutPartners(address: string): string {
  if (address.endsWith('.')) return address.slice(0, -1);
  if (address.endsWith(';')) return address.replace(/&[A-Za-z\d]+;$/, '');
  if (!address.endsWith(')')) return address;
  const unclosed = address.split(')').length - address.split('(').length;
  return unclosed > 0 ? address.slice(0, -unclosed) : address;
}

/** Cuts off the punctuation that ends a sentence. */
function withoutMarks(address: string): string {
  let end = address.length;
  while (end > 1 && /[?!.,:*_~]/.test(address.charAt(end - 1))) end--;
  return address.slice(0, end);
}

function addAddress(scan: Scan, text: string, href: string): true {
  const tokens = [{ type: 'text', raw: text, text }];
  const token = { type: 'link', raw: text, href, title: null, text, tokens, isAddress: true };
  const piece: Finished = { token, depth: 2 };
  addText(scan, scan.at);
  return add(scan, piece, scan.at + text.length);
}
