import { addresses } from '../../addresses.ts';
import { siteHead } from '../../catalog/site-head.ts';
import type { Reply } from '../../http/respond.ts';
import { edgeLife } from '../../pages/edge-life.ts';
import type { ServeParts } from '../../pages/parts.ts';

/** `robots.txt` (RFC 9309): where the sitemap is, and what no crawler needs. Null for a site that goes without. */
export async function readRobots(parts: ServeParts, origin: string): Promise<Reply | null> {
  const answer = await parts.catalog.sitemap(parts.clock(), 1, 1);
  const { disableKinds } = answer.site;
  if (disableKinds.includes('robotstxt')) return null;
  const site = siteHead(answer, parts.siteUrl, origin);
  const sitemap = disableKinds.includes('sitemap') ? '' : `\nSitemap: ${site.origin}${addresses.sitemap}\n`;
  const rules = site.noindex
    ? 'Disallow: /'
    : `Disallow: ${addresses.upload}\nDisallow: ${addresses.previews}`;
  return {
    status: 200,
    body: `User-agent: *\n${rules}\n${sitemap}`,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    caching: 'revalidate',
    ...edgeLife(parts, answer, 'page'),
    guard: 'none',
  };
}
