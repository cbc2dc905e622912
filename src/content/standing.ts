/**
 * What visitors see of a file, now or when its time comes. `draft`: nothing, since it is a draft in each of its
 * languages, or lies in the bundle of one.
 */
export type Standing = 'absent' | 'draft' | 'public';
