/** Records for tests of the catalog, as `sync` would hand them over. */

import { basisOf } from '../../src/catalog/basis.ts';
import type { Entry, ListRef, PostEntry } from '../../src/catalog/catalog.ts';
import { defaultSite } from '../../src/content/site/site.ts';

export const basis = basisOf(defaultSite);

export type PostOptions = Partial<PostEntry> & { tags?: readonly string[]; version?: string; text?: string };

/** A post in the section `posts`, on the lists that its place and tags put it on. */
export function postEntry(key: string, options: PostOptions = {}): Entry {
  const { tags = [], version = `v-${key}`, text = '', ...post } = options;
  const name = key.replace(/^posts\//, '').replace(/\.md$/, '');
  const terms = tags.map(
    (tag): ListRef => ({ path: `/tags/${tag.toLowerCase()}/`, kind: 'term', name: tag, taxonomy: 'tags' }),
  );
  return {
    key,
    version,
    basis,
    errors: [],
    text,
    post: {
      path: `/posts/${name}/`,
      title: name,
      draft: false,
      weight: 0,
      summary: '',
      description: '',
      aliases: [],
      lists: [
        { path: '/posts/', kind: 'section', name: 'posts' },
        { path: '/', kind: 'home', name: '' },
        ...terms,
      ],
      uses: [],
      ...post,
    },
  };
}

export function fileEntry(key: string, image?: { width: number; height: number }): Entry {
  return { key, version: `v-${key}`, basis, errors: [], ...(image && { image }) };
}
