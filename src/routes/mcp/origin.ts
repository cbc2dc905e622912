import { Problem } from '../../problem.ts';

/**
 * Refuses pages of other sites. A name without a certificate may have been made to lead to this machine (DNS rebinding),
 * so only the machine's own names need none. Programs send no `Origin`.
 */
export function checkOrigin({ origin, protocol, hostname }: URL, headers: Headers): void {
  const from = headers.get('Origin');
  if (from === null) return;
  const isProven = protocol === 'https:' || /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  if (from === origin && isProven) return;
  throw new Problem(
    'forbidden',
    `Cannot answer a page of "${from.slice(0, 100).toWellFormed()}": agents send no "Origin"`,
  );
}
