import type { Site } from '../../src/content/site/site.ts';
import type { Sites } from '../../src/content/site/sites.ts';

/** A site with one language. */
export function inOneLanguage(site: Site): Sites {
  return new Map([[site.language, site]]);
}
