import type { SyncParts } from '../sync/parts.ts';
import type { ParsedTokens } from './tokens.ts';

/** What WRITE works on. */
export type PublishParts = SyncParts & {
  tokens: ParsedTokens;
  /** Names the program's own version; empty where it does not know. */
  build: string;
  /** The site's origin where `site.yaml` names none; empty: the request's. */
  siteUrl: string;
};
