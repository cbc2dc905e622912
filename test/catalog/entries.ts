/** Records for tests of the catalog, as `sync` would hand them over. */

import type { Entry, ListRef, PostEntry } from '../../src/catalog/entry.ts';
import { inputsHashOf } from '../../src/catalog/inputs-hash.ts';
import { defaultSite } from '../../src/content/site/site.ts';

export const inputsHash = inputsHashOf(defaultSite);

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
    inputsHash,
    errors: [],
    kind: 'post',
    text,
    data: {
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
      dependencies: [],
      ...post,
    },
  };
}

export function fileEntry(key: string, image?: { width: number; height: number }): Entry {
  return { key, version: `v-${key}`, inputsHash, errors: [], kind: 'file', data: image ?? null };
}
