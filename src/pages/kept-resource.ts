/** Files that templates make, as the page cache keeps them: for ever, for their names are made of their bytes. */

import type { PageCache } from '../cache/cache-api.ts';
import { pageVersion } from '../compose/page-version.ts';
import type { LayoutPage } from '../content/layouts/engine.ts';
import type { PagesContext } from './context.ts';

type Named = { digest: string; name: string };

export function keptResource(
  { pages }: Pick<PagesContext, 'pages'>,
  named: Named,
): ReturnType<PageCache['get']> {
  return pages.get(versionOf(named));
}

export function keepResources(
  { pages, later }: Pick<PagesContext, 'pages' | 'later'>,
  { resources = [] }: Pick<LayoutPage, 'resources'>,
): void {
  for (const { text, ...named } of resources) later(pages.put(versionOf(named), text));
}

function versionOf({ digest, name }: Named): string {
  return pageVersion('resource', digest, name);
}
