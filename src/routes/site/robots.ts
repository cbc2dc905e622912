import { addresses } from '../../addresses.ts';
import { siteHead } from '../../catalog/site-head.ts';
import type { Reply } from '../../http/reply.ts';
import type { PagesContext } from '../../pages/context.ts';
import { edgeLife } from '../../pages/edge-life.ts';

/** `robots.txt` (RFC 9309): the sitemap, and paths that need no reading. Null for a site without one. */
export async function readRobots(context: PagesContext, origin: string): Promise<Reply | null> {
  const answer = await context.catalog.site(context.clock());
  const { disableKinds } = answer.site;
  if (disableKinds.includes('robotstxt')) return null;
  const site = siteHead(answer, context.siteUrl, origin);
  const sitemap = disableKinds.includes('sitemap') ? '' : `\nSitemap: ${site.origin}${addresses.sitemap}\n`;
  const rules = site.noindex
    ? 'Disallow: /'
    : `Disallow: ${addresses.upload}\nDisallow: ${addresses.previews}`;
  return {
    status: 200,
    body: `User-agent: *\n${rules}\n${sitemap}`,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    caching: 'revalidate',
    ...edgeLife(context, answer, 'page'),
    guard: 'none',
  };
}
