import type { Above } from './cascade.ts';
import type { Post } from './post.ts';
import { visibility } from './status.ts';

/** The post as the sections around it let it be seen: as in Hugo a draft, scheduled or expired section hides all that is in it. */
export function within(post: Post, above: readonly Above[]): Post {
  const hiding = above.filter(({ folder }) => folder !== '');
  const { visibleFrom, visibleUntil } = visibility(post);
  const from = Math.max(...hiding.map((section) => section.visibleFrom ?? Number.NEGATIVE_INFINITY));
  const until = Math.min(...hiding.map((section) => section.visibleUntil ?? Number.POSITIVE_INFINITY));
  return {
    ...post,
    draft: post.draft || hiding.some((section) => section.draft),
    ...(from > (visibleFrom ?? Number.NEGATIVE_INFINITY) && { publishDate: { at: from } }),
    ...(until < (visibleUntil ?? Number.POSITIVE_INFINITY) && { expiryDate: { at: until } }),
  };
}
