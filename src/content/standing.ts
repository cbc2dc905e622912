/**
 * Whether visitors see a file, now or when its time comes. `draft`: they do not, since it is a draft in each of its
 * languages, or lies in the bundle of a draft.
 */
export type Standing = 'absent' | 'draft' | 'public';
