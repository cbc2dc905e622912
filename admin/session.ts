import type { SiteAnswer } from './answers.ts';
import type { Api } from './api.ts';
import type { Kept } from './kept.ts';

/** All that a view needs. */
export type Session = {
  api: Api;
  site: SiteAnswer;
  /** Unsaved texts of this token. */
  kept: Kept;
  nonce: string;
  /** Opens another view by its address after `#`. */
  go(address: string): void;
  signOut(): void;
};

/** A view that is open. */
export type View = {
  dom: HTMLElement;
  title: string;
  /** Whether leaving would lose something. */
  isChanged?(): boolean;
  close?(): void;
};
