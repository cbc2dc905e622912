import type { ParsedTokens } from '../auth/tokens.ts';
import type { SyncContext } from '../indexing/context.ts';

/** What WRITE works on. */
export type OperationsContext = SyncContext & {
  tokens: ParsedTokens;
  /** Names the program's own version; empty where it does not know. */
  build: string;
  /** The site's origin where `site.yaml` names none; empty: the request's. */
  siteUrl: string;
};
