import type { Plain } from '../data/source.ts';
import { asLines, Unfit } from '../data/values.ts';

/** What a site may go without: https://gohugo.io/configuration/all/#disablekinds */
const kinds = ['home', 'page', 'section', 'taxonomy', 'term', 'rss', 'sitemap', 'robotstxt', '404'] as const;

export type DisabledKind = (typeof kinds)[number];

export function asDisabledKinds(value: Plain): DisabledKind[] {
  return asLines(value).map((written) => {
    const name = written.toLowerCase();
    const kind = kinds.find((known) => known === name.replace(/^taxonomyterm$/, 'taxonomy'));
    if (kind !== undefined) return kind;
    throw new Unfit(
      'a list of "home", "page", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT" and "404"',
    );
  });
}
