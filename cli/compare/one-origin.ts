import { fieldOf, type Settings } from '../files/hugo-settings.ts';
import { siteOrigin } from './neutral-settings.ts';
import type { SiteFacts } from './site-facts.ts';

/** Platen takes the site's own address from its settings, Hugo is given another one: as if both had been given that. */
export function withOneOrigin({ pages, redirects }: SiteFacts, settings: Settings): SiteFacts {
  const own = originOf(fieldOf(settings, 'baseurl'));
  if (own === null) return { pages, redirects };
  const replace = (text: string) => text.replaceAll(own, siteOrigin);
  const replaced = [...pages].map(([path, page]) => {
    const { text, headings, links, images } = page.content;
    const content = { headings, text: replace(text), links: links.map(replace), images: images.map(replace) };
    return [path, { ...page, content }] as const;
  });
  return { pages: new Map(replaced), redirects };
}

function originOf(baseURL: unknown): string | null {
  const url = typeof baseURL === 'string' ? URL.parse(baseURL) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}
