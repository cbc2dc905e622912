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
  /** Opens another view by its address after `#`. Resolves once it is open, or was not wanted. */
  go(address: string): Promise<void>;
  signOut(): void;
};

/** A view that is open. */
export type View = {
  dom: HTMLElement;
  title: string;
  /** Whether leaving would lose something. */
  isChanged?(): boolean;
  /** Keeps on the device what would be lost; returns whether it took all. */
  keep?(): Promise<boolean>;
  close?(): void;
};
