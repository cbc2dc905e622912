import type { Fragment } from '../content/site/fragments.ts';
import type { Settings } from '../content/site/site.ts';
import type { Fault } from '../problem.ts';
import type { Entry, FormerAddresses, PostEntry, SectionEntry } from './entry.ts';

/** A row of `files` with its JSON parsed. */
export type FileRecord = {
  key: string;
  version: string;
  inputsHash: string;
  errors: readonly Fault[];
  /**
   * The file that keeps this post from being a page: it has the same address, or its bundle holds this post.
   */
  hiddenBy: string | null;
  visible: boolean;
  sort: string;
  nextAt: number | null;
} & RecordContent;

export type RecordContent =
  | { kind: 'post'; data: PostEntry }
  | { kind: 'section'; data: SectionEntry }
  | { kind: 'site'; data: Settings }
  | { kind: 'template'; data: { text: string } }
  | { kind: 'fragment'; data: Fragment }
  | { kind: 'former'; data: FormerAddresses }
  | { kind: 'file'; data: (Partial<SizeInPixels> & Pick<Entry, 'location'>) | null };

type SizeInPixels = { width: number; height: number };
