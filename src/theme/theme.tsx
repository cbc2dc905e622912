import type { PageData, SiteHead } from '../content/page-data.ts';
import { type AssetPaths, assetPaths } from './assets.ts';
import { Document } from './document.tsx';

/**
 * Writes a complete HTML document for a page. Fields named `html` must be safe: the document contains them
 * unchanged. Every other field is plain text and is escaped. Paths are decoded, as everywhere in the program.
 * Each path is the page's own: `/posts/page/2/` for a second page.
 */
export function renderPage(site: SiteHead, page: PageData, assets: AssetPaths = assetPaths): string {
  return `<!DOCTYPE html>${<Document site={site} page={page} assets={assets} />}`;
}
