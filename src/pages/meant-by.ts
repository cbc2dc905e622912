import type { Link, SiteHead } from '../content/page-data.ts';
import type { PagesContext } from './context.ts';

/** Pages that a visitor may have meant by an unknown path. Programs request other files: no pages. */
export async function meantBy(
  { catalog, clock }: PagesContext,
  { hasSearch }: SiteHead,
  path: string,
): Promise<readonly Link[]> {
  const [, suffix = ''] = /\.([^./]*)$/.exec(path) ?? [];
  return hasSearch && /^(?:html?)?$/i.test(suffix) ? catalog.suggest(clock(), path) : [];
}
