import { fileOf } from '../content/editions.ts';
import type { Fault } from '../problem.ts';
import type { EntryContent, PagePlace, WithoutText } from './entry.ts';

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

/** The key of a page without its language, with the beginning of that language's addresses. */
export function placeInLanguage(record: FileRecord): { key: string; pageKey: string; prefix: string } {
  const { kind, data } = record;
  const key = fileOf(record.key);
  const isPage = kind === 'post' || kind === 'section' || kind === 'file';
  const { pageKey = key, prefix = '' }: PagePlace = (isPage && data) || {};
  return { key, pageKey, prefix };
}

/** Searchable text has a table of its own. */
export type RecordContent = WithoutText<EntryContent>;
