import type { SyncParts } from '../sync/parts.ts';
import type { ParsedTokens } from './tokens.ts';

/** What WRITE works on. */
export type PublishParts = SyncParts & {
  tokens: ParsedTokens;
  /** The site's origin where `site.yaml` names none; empty: the request's. */
  siteUrl: string;
};
