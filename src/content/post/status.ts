/** Who may see a post when. */

import type { Post } from './post.ts';

/** The status of a post for visitors at a given moment. */
export type PostStatus = 'published' | 'draft' | 'scheduled' | 'expired';

type Times = Pick<Post, 'draft' | 'publishDate' | 'date' | 'expiryDate'>;

/** Milliseconds since 1970; absent: no bound. The first moment is inside, the last is not. */
export type Visibility = { visibleFrom?: number; visibleUntil?: number };

/** From `publishDate`, else `date`, until `expiryDate`. Ignores drafts, which are never visible. */
export function visibility({ publishDate, date, expiryDate }: Omit<Times, 'draft'>): Visibility {
  const from = publishDate ?? date;
  return { ...(from && { visibleFrom: from.at }), ...(expiryDate && { visibleUntil: expiryDate.at }) };
}

/** @param now Milliseconds since 1970. */
export function statusAt(post: Times, now: number): PostStatus {
  if (post.draft) return 'draft';
  const { visibleFrom = now, visibleUntil } = visibility(post);
  if (visibleUntil !== undefined && now >= visibleUntil) return 'expired';
  return now < visibleFrom ? 'scheduled' : 'published';
}
