import type { Link, SiteHead } from '../content/page-data.ts';
import type { PagesContext } from './context.ts';

/** Pages that may have been meant by a path at which nothing is. Other files than pages are asked for by programs. */
export async function meantBy(
  { catalog, clock }: PagesContext,
  { hasSearch }: SiteHead,
  path: string,
): Promise<readonly Link[]> {
  const [, suffix = ''] = /\.([^./]*)$/.exec(path) ?? [];
  return hasSearch && /^(?:html?)?$/i.test(suffix) ? catalog.suggest(clock(), path) : [];
}
