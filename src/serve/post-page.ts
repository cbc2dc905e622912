import type { PostPlace } from '../catalog/catalog.ts';
import type { Post } from '../post/post.ts';
import type { Rendered } from '../render/contract.ts';
import type { Site } from '../site.ts';
import type { PostPage, TermLinks } from '../theme/page-data.ts';

/** What the theme shows of a post: its own words from `post`, what others say of it from `place`. */
export function postPage(place: PostPlace, post: Post, rendered: Rendered, site: Site): PostPage {
  const { title, date, lastmod, author } = post;
  const { section, newer, older } = place;
  return {
    kind: 'post',
    path: place.path,
    title,
    description: post.description || rendered.excerpt,
    ...(author !== undefined && { author }),
    ...(date && { date }),
    ...(lastmod && { lastmod }),
    html: rendered.html,
    terms: termLinks(place, site),
    ...(section && { section }),
    ...(newer && { newer }),
    ...(older && { older }),
    hasPlayer: rendered.hasPlayer,
    ...(site.source && { source: `/${post.key}` }),
    feed: `${section?.path ?? '/'}index.xml`,
  };
}

/** The post's terms under the names of their taxonomies, in the order of the site's settings. */
function termLinks(place: PostPlace, site: Site): TermLinks[] {
  return site.taxonomies
    .map(({ plural }) => ({
      taxonomy: plural,
      title: plural.charAt(0).toUpperCase() + plural.slice(1),
      terms: place.terms
        .filter((term) => term.taxonomy === plural)
        .map(({ path, name }) => ({ path, title: name })),
    }))
    .filter(({ terms }) => terms.length > 0);
}
