import { textsFor } from './texts.ts';

/** The two taxonomies that every site has are called what the site's language calls them, unless their own text says otherwise. */
export function taxonomyTitle(
  { languageCode }: { languageCode: string },
  path: string,
  title: string,
): string {
  const { tags, categories } = textsFor(languageCode);
  if (path === '/tags/' && title === 'Tags') return tags;
  return path === '/categories/' && title === 'Categories' ? categories : title;
}
