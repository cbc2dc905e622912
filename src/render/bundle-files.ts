import { bundleFolder } from '../content/keys.ts';
import type { Dependency } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import { keysOfShared, type Language, languageOf } from '../content/site/languages.ts';

/**
 * A dependency on a file of the post's own bundle, which may be another file in the post's language. All other
 * dependencies stay as they are.
 */
export function sharedUse(
  use: Dependency,
  post: Pick<Post, 'key' | 'pageKey'>,
  site: { language: string; languages: readonly Language[] },
): Dependency {
  const [key, ...others] = use.keys;
  if (key === undefined || others.length > 0 || !use.id.startsWith('file:')) return use;
  const folder = bundleFolder(post);
  if (folder === null || !`/${key}`.startsWith(folder)) return use;
  return { ...use, keys: keysOfShared(key, languageOf(site), site.languages) };
}
