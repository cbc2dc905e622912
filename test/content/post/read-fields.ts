import type { Post } from '../../../src/content/post/post.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite, type Site } from '../../../src/content/site/site.ts';

/** The post `posts/my-post.md` with these lines of YAML as its front matter; they begin on line 2. */
export function read(fields: string, site: Partial<Site> = {}): Post {
  return readPost('posts/my-post.md', `---\n${fields}\n---\nbody\n`, { ...defaultSite, ...site });
}
