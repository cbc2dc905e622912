import { authenticate, type Token } from '../../auth/tokens.ts';
import { isVisit } from '../../http/is-visit.ts';
import { DavProblem } from './dav-problem.ts';

/** Makes programs ask for name and token. Browsers are never asked: they would send the token with every later request. */
export const challenge = { 'WWW-Authenticate': 'Basic realm="Platen", charset="UTF-8"' };

/**
 * Throws for requests that a browser makes, of pages and scripts alike: the site's scripts may be others' than the owner's.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function refuseBrowser(request: Request): void {
  const { headers } = request;
  const [site, mode, origin] = ['Sec-Fetch-Site', 'Sec-Fetch-Mode', 'Origin'].map((name) =>
    headers.get(name),
  );
  const isOfPage = (site !== null && site !== 'none') || /^(?:https?:|null$)/i.test(origin ?? '');
  const asksForPage = isVisit(request) && /\btext\/html\b/.test(headers.get('Accept') ?? '');
  if (!isOfPage && mode !== 'navigate' && !asksForPage) return;
  throw new DavProblem(
    403,
    'Cannot open this address in a browser: it is for programs that open folders by WebDAV, such as rclone, Finder or Explorer',
  );
}

/** Basic authentication (RFC 7617) with any name and the token as password; or `Bearer`. */
export async function davToken(header: string | null, tokens: readonly Token[]): Promise<Token> {
  const [, encoded] = /^basic +(\S+) *$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return authenticate(header, tokens);
  const named = Buffer.from(encoded, 'base64').toString();
  return authenticate(`Bearer ${named.slice(named.indexOf(':') + 1)}`, tokens);
}
