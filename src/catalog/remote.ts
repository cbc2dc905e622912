import { Problem } from '../problem.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogObject } from './object.ts';

/**
 * The catalog of the site, in its Durable Object. A call that the platform calls retryable (the object moved, a deploy) is tried
 * once more: every method may be repeated. Throws a `Problem` of type `storage-failed`.
 */
export function remoteCatalog(binding: DurableObjectNamespace<CatalogObject>): Catalog {
  // A stub that has thrown is broken, so each call takes its own. Calls have the types of the contract, which the object keeps.
  const open = (): Catalog => binding.getByName('catalog') as unknown as Catalog;
  return new Proxy({} as Catalog, {
    get: (_target, method: keyof Catalog | 'then') =>
      method === 'then' ? undefined : (...args: never[]) => call(open, method, args),
  });
}

async function call<Method extends keyof Catalog>(
  open: () => Catalog,
  method: Method,
  args: never[],
): Promise<unknown> {
  const once = () => (open()[method] as (...args: never[]) => Promise<unknown>)(...args);
  try {
    return await once();
  } catch (error) {
    if (!isRetryable(error)) throw asProblem(error);
  }
  return once().catch((error) => {
    throw asProblem(error);
  });
}

function isRetryable(error: unknown): boolean {
  const { retryable, overloaded } = error as { retryable?: boolean; overloaded?: boolean };
  return retryable === true && overloaded !== true;
}

function asProblem(error: unknown): Problem {
  const problem = new Problem('storage-failed', 'Cannot ask the catalog: it must answer, and it did not');
  problem.cause = error;
  return problem;
}
