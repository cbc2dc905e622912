import type { Answer } from '../catalog/catalog.ts';
import type { SiteHead } from '../theme/page-data.ts';

/** What every page shows of the site. Absolute addresses begin with its own origin, never with the request's if it has one. */
export function siteHead(answer: Answer<unknown>, siteUrl: string, requestOrigin: string): SiteHead {
  const { title, description, author, languageCode, timeZone, noindex, baseURL } = answer.site;
  const origin = baseURL || siteUrl || requestOrigin;
  const { sections, menu } = answer;
  const head = { title, description, author, languageCode, timeZone, noindex, origin, sections };
  return { ...head, ...(menu && { menu }) };
}
