import type { ParsedTokens } from '../auth/tokens.ts';
import type { Renderings } from '../compose/renderings.ts';
import type { SyncContext } from '../indexing/context.ts';

/** The services of WRITE. */
export type OperationsContext = SyncContext & {
  tokens: ParsedTokens;
  /** The program's own version; empty where it is unknown. */
  build: string;
  /** The site's origin if `site.yaml` has none; empty: the request's. */
  siteUrl: string;
  /** Shared by all requests of an isolate. */
  renderings: Renderings;
};
