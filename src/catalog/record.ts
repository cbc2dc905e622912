import type { Fault } from '../problem.ts';
import type { EntryContent } from './entry.ts';

/** A row of `files` with its JSON parsed. */
export type FileRecord = {
  key: string;
  version: string;
  inputsHash: string;
  errors: readonly Fault[];
  /** The file that keeps this post from being a page: the owner of its address or of its bundle. */
  hiddenBy: string | null;
  visible: boolean;
  sort: string;
  nextAt: number | null;
} & RecordContent;

/** Searchable text has a table of its own. */
export type RecordContent = WithoutText<EntryContent>;

type WithoutText<C> = C extends unknown ? Omit<C, 'text'> : never;
