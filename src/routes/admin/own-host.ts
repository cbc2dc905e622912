/**
 * The host of its own that the page for writing gets without `ADMIN_HOST`. It is the Worker's name at workers.dev, once a site
 * with scripts is shown at another host.
 */

import type { ForAuthors } from '../../catalog/catalog.ts';
import type { Hosts } from '../../catalog/doors/writing.ts';
import type { AdminContext } from './context.ts';
import type { AdminPlace } from './place.ts';

/** The hosts as the catalog knew them a moment ago, so that pages at workers.dev do not ask each time. */
export class HostHint {
  #known: { hosts: Hosts; until: number } | undefined;

  find(now: number): Hosts | undefined {
    return this.#known && this.#known.until > now ? this.#known.hosts : undefined;
  }

  keep(now: number, hosts: Hosts): void {
    this.#known = { hosts, until: now + 60_000 };
  }
}

type Asked = Pick<URL, 'host' | 'hostname'>;

type Context = Pick<AdminContext, 'catalog' | 'clock'>;

/** The host, if it is for writing alone; else empty. */
export async function ownAdminHost(
  { host, hostname }: Asked,
  context: Context,
  hint: HostHint,
): Promise<string> {
  if (!isWorkersDev(hostname)) return '';
  const { site } = hint.find(context.clock()) ?? (await askHosts(context, hint));
  return site === undefined || site === host ? '' : host;
}

async function askHosts({ catalog, clock }: Context, hint: HostHint): Promise<Hosts> {
  const { hosts } = await catalog.forAuthors(clock());
  hint.keep(clock(), hosts);
  return hosts;
}

/** Call where somebody opens the page. The site's own host counts once it was asked for the page in vain. */
export async function noteHosts(
  { host, hostname }: Asked,
  { catalog, clock, siteUrl }: Context & Pick<AdminContext, 'siteUrl'>,
  { place }: AdminPlace,
  { site, hosts }: ForAuthors,
): Promise<void> {
  if (isWorkersDev(hostname)) {
    // Addresses of single versions are longer.
    const isBetter = hosts.writing === undefined || host.length < hosts.writing.length;
    if (place === 'here' && hosts.site !== undefined && isBetter) {
      await catalog.noteHost(clock(), 'writing', host);
    }
    return;
  }
  const origin = site.baseURL || siteUrl;
  const isSite = origin !== '' && new URL(origin).host === host;
  if (place === 'nowhere' && isSite && hosts.site !== host) await catalog.noteHost(clock(), 'site', host);
}

function isWorkersDev(hostname: string): boolean {
  return hostname.endsWith('.workers.dev');
}
