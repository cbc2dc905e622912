/** Who may see a post when. */

import { present } from '../data/mapping.ts';
import type { Post, Visibility } from './post.ts';

/** The status of a post for visitors at a given moment. */
export type PostStatus = 'published' | 'draft' | 'scheduled' | 'expired';

type Times = Pick<Post, 'draft' | 'publishDate' | 'date' | 'expiryDate' | 'around'>;

/**
 * From `publishDate`, else `date`, until `expiryDate`, while all sections around it are visible. Ignores drafts, which are
 * never visible.
 */
export function visibility({ publishDate, date, expiryDate, around }: Omit<Times, 'draft'>): Visibility {
  const starts = [(publishDate ?? date)?.at, around?.visibleFrom].filter((at) => at !== undefined);
  const ends = [expiryDate?.at, around?.visibleUntil].filter((at) => at !== undefined);
  return present({
    visibleFrom: starts.length > 0 ? Math.max(...starts) : undefined,
    visibleUntil: ends.length > 0 ? Math.min(...ends) : undefined,
  });
}

/** @param now Milliseconds since 1970. */
export function statusAt(post: Times, now: number): PostStatus {
  if (post.draft) return 'draft';
  const { visibleFrom = now, visibleUntil } = visibility(post);
  if (visibleUntil !== undefined && now >= visibleUntil) return 'expired';
  return now < visibleFrom ? 'scheduled' : 'published';
}
