import type { Token } from '../../auth/tokens.ts';
import type { OperationsContext } from '../../operations/context.ts';
import type { PagesContext } from '../../pages/context.ts';
import type { AdminFiles } from '../../store/admin-files.ts';

/** The services of the page for writing. */
export type AdminContext = PagesContext &
  Omit<OperationsContext, 'bucket'> & {
    /** Null where the files were not deployed. */
    adminFiles: AdminFiles | null;
    /** The host that shows the page for writing and nothing else; empty: the site's own. */
    adminHost: string;
  };

/** A request of anybody. `rest` is the raw path after the operation's name. */
export type OpenRequest = { request: Request; url: URL; rest: string };

/** A request with a valid token. */
export type AdminRequest = OpenRequest & { token: Token };
