/** Answers of the catalog about pages by the owner's layouts. */

import type { Compilations } from './compiled.ts';
import type { LayoutFault, LayoutOutcome } from './engine.ts';

/** Names the layouts of a site, and the state that their pages depend on besides their texts. */
export type OwnLayouts = {
  /** Names the state of the site; while it is the same, so is what a page shows on one day. */
  token: string;
  /** Milliseconds since 1970: the beginning of the site's current day. */
  day: number;
  /** The suffixes that templates of pages have: `html`, `xml`. */
  suffixes: readonly string[];
  /** The folder before the number of a list's page: `page`. */
  paginatePath: string;
};

/** A question to the catalog; `day` is that of the page version. */
export type RenderingQuestion = {
  path: string;
  page: number;
  origin: string;
  day: number;
  isNotFound?: true;
  /** As in `LayoutQuestion`. */
  resource?: { digest: string; name: string };
  /** The key of a hidden post to be shown as if it were visible. */
  preview?: string;
};

export type Rendering = {
  /** As in `OwnLayouts`; undefined: the site has no layouts any more. */
  token: string | undefined;
  outcome: Exclude<LayoutOutcome, { kind: 'needs' }> | FilesNeeded;
};

/** A page of each kind by layouts that are new, by those that visitors see too, or also further pages for results of compiling. */
export type Tries = 'new' | 'kinds' | 'all';

/** Texts and colours that the page needs, by their names, at the versions on record. */
export type FilesNeeded = { kind: 'needs'; files: readonly (readonly [name: string, version: string])[] };

/** Whether the layouts in the bucket are those that visitors see. */
export type Adoption = FilesNeeded | ({ kind: 'settled' } & Settled);

export type Settled = {
  state: 'none' | 'current' | 'refused';
  /** Why visitors do not see the layouts of the bucket. */
  faults: readonly LayoutFault[];
  /** Warnings of the templates themselves, as far as the pages that were tried tell. */
  warnings: readonly LayoutFault[];
  /** Results of compiling that the pages of the trial use and lack. */
  compilations?: Compilations;
};

/** The part of the status of the site about its layouts. */
export type LayoutsReport = {
  /** `none`: the built-in theme is shown. */
  shown: 'own' | 'none';
  /** Why the layouts in the bucket are not shown; empty: they are. */
  faults: readonly LayoutFault[];
  warnings: readonly LayoutFault[];
  /** Pages that the built-in theme shows, because the layouts failed on them. */
  pages: readonly (LayoutFault & { path: string })[];
};

/** Files that one page may need, assets of the layouts besides them, and calls in which it may ask for them. */
export const mostFiles = 30;
export const mostAssets = 60;
export const mostRounds = 6;
