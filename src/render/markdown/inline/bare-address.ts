import type { Finished } from './pieces.ts';
import { add, matchAt, type Scan } from './scan.ts';

/** The longest names that DNS and SMTP allow; nothing is searched further. */
const longestDomain = 253;
const longestMailbox = 64;

const domain = /[\w-]+(?:\.[\w-]+)*/y;

/**
 * `www.example.org`, `https://example.org` and `me@example.org` are links without brackets, as in GFM.
 * Called at the `w`, the `:` or the `@`.
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function bareAddress(scan: Scan): boolean {
  switch (scan.source.charAt(scan.at)) {
    case 'w':
      return beginsWord(scan.source, scan.at) && addAddress(scan, scan.at, scan.at);
    case ':':
      return addWithScheme(scan);
    default:
      return addMail(scan);
  }
}

function addWithScheme(scan: Scan): boolean {
  const { source, at, textFrom } = scan;
  const [scheme] = /(?:https?|ftp)$/i.exec(source.slice(Math.max(textFrom, at - 5), at)) ?? [];
  if (scheme === undefined) return false;
  const start = at - scheme.length;
  return !/[a-z\d<]/i.test(source.charAt(start - 1)) && addAddress(scan, start, at + 3);
}

/** At the text's beginning, after white space or after one of `*_~([`. A scheme is plain enough to need less. */
function beginsWord(source: string, start: number): boolean {
  return start === 0 || /[\s*_~([]/.test(source.charAt(start - 1));
}

function addAddress(scan: Scan, start: number, domainAt: number): boolean {
  const { source } = scan;
  const [host = ''] = matchAt(domain, source.slice(domainAt, domainAt + longestDomain + 1), 0) ?? [];
  const names = host.split('.');
  const isDomain =
    host !== '' && host.length <= longestDomain && !names.slice(-2).some((name) => name.includes('_'));
  if (!isDomain || (start === domainAt && names.length < 2)) return false;
  const end = endOfAddress(source, start, domainAt + host.length, scan.brackets.length > 0);
  const text = source.slice(start, end);
  return addBare(scan, start, end, start === domainAt ? `http://${text}` : text);
}

/** Up to white space or `<`, without the punctuation that ends a sentence; inside brackets also up to `]`. */
function endOfAddress(source: string, start: number, from: number, isInBrackets: boolean): number {
  let end = from;
  let unclosed = 0;
  for (; end < source.length; end++) {
    const character = source.charAt(end);
    if (/[\s<]/.test(character) || (isInBrackets && character === ']')) break;
    if (character === '(') unclosed++;
    else if (character === ')') unclosed--;
  }
  while (end > from) {
    const last = source.charAt(end - 1);
    if (last === ')' && unclosed < 0) unclosed++;
    else if (last === ';') {
      const [entity] = /&[A-Za-z\d]{1,32};$/.exec(source.slice(Math.max(start, end - 34), end)) ?? [];
      end -= (entity?.length ?? 1) - 1;
    } else if (!/[?!.,:*_~'"]/.test(last)) break;
    end--;
  }
  return end;
}

function addMail(scan: Scan): boolean {
  const { source, at, textFrom } = scan;
  const [mailbox] = /[\w.+-]+$/.exec(source.slice(Math.max(textFrom, at - longestMailbox), at)) ?? [];
  if (mailbox === undefined) return false;
  const [found = ''] = matchAt(domain, source.slice(at + 1, at + 2 + longestDomain), 0) ?? [];
  if (!found.includes('.') || found.length > longestDomain || /[-_]$/.test(found)) return false;
  const mailboxAt = at - mailbox.length;
  const schemeAt = mailboxAt - 'mailto:'.length;
  const start = schemeAt >= textFrom && source.startsWith('mailto:', schemeAt) ? schemeAt : mailboxAt;
  const end = at + 1 + found.length;
  return addBare(scan, start, end, `mailto:${source.slice(mailboxAt, end)}`);
}

function addBare(scan: Scan, start: number, end: number, href: string): true {
  const text = scan.source.slice(start, end);
  const token = {
    type: 'link',
    raw: text,
    href,
    title: null,
    text,
    tokens: [{ type: 'text', raw: text, text }],
  };
  const piece: Finished = { token, depth: 2, bare: true };
  scan.at = start;
  return add(scan, piece, end);
}
