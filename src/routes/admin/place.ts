/** Where the page for writing may be: never where a script of the site could reach what is typed into it. */

import { addresses } from '../../addresses.ts';
import type { ForAuthors } from '../../catalog/catalog.ts';
import type { AdminContext } from './context.ts';

export type AdminPlace =
  | { place: 'here' }
  /** The page has a host of its own. */
  | { place: 'elsewhere'; address: string }
  /** The site has scripts, and the page no host of its own. */
  | { place: 'nowhere' };

type Asked = Pick<URL, 'host' | 'hostname' | 'href'>;

export async function placeFor(
  url: Asked,
  { adminHost, catalog, clock }: Pick<AdminContext, 'adminHost' | 'catalog' | 'clock'>,
  known?: ForAuthors,
): Promise<AdminPlace> {
  if (isAdminHost(url, adminHost)) return { place: 'here' };
  if (adminHost !== '') {
    return { place: 'elsewhere', address: addressOn(adminHost, url) };
  }
  const { hasScripts, hosts } = known ?? (await catalog.forAuthors(clock()));
  if (!hasScripts) return { place: 'here' };
  const { writing } = hosts;
  const isElsewhere = writing !== undefined && hosts.site === url.host;
  return isElsewhere
    ? { place: 'elsewhere', address: `https://${writing}${addresses.admin}` }
    : { place: 'nowhere' };
}

/** A host without a port is meant with any. */
export function isAdminHost({ host, hostname }: Pick<URL, 'host' | 'hostname'>, adminHost: string): boolean {
  return adminHost !== '' && (host === adminHost || hostname === adminHost);
}

function addressOn(adminHost: string, { href }: Pick<URL, 'href'>): string {
  const address = new URL(addresses.admin, href);
  // Keeps the port where the host has none.
  address.host = adminHost;
  return address.href;
}
