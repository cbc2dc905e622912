import type { ParsedTokens } from '../auth/tokens.ts';
import type { SyncParts } from '../indexing/parts.ts';

/** What WRITE works on. */
export type PublishParts = SyncParts & {
  tokens: ParsedTokens;
  /** Names the program's own version; empty where it does not know. */
  build: string;
  /** The site's origin where `site.yaml` names none; empty: the request's. */
  siteUrl: string;
};
