import { textsFor } from './texts.ts';

/** The two default taxonomies have their names in the site's language, unless their own text sets a title. */
export function taxonomyTitle(
  { languageCode }: { languageCode: string },
  path: string,
  title: string,
): string {
  const { tags, categories } = textsFor(languageCode);
  if (path === '/tags/' && title === 'Tags') return tags;
  return path === '/categories/' && title === 'Categories' ? categories : title;
}
