import { Problem } from '../problem.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogObject } from './object.ts';

/**
 * The catalog of the site, in its Durable Object. A call that the platform calls retryable (the object moved, a deploy) is tried
 * once more: every method may be repeated. Throws a `Problem` of type `storage-failed`.
 */
export function remoteCatalog(binding: DurableObjectNamespace<CatalogObject>): Catalog {
  let stub: Catalog | undefined;
  const call = async (method: keyof Catalog, args: never[]): Promise<unknown> => {
    // Calls have the types of the contract, which the object keeps.
    const opened = stub ?? (binding.getByName('catalog') as unknown as Catalog);
    stub = opened;
    try {
      return await (opened[method] as (...args: never[]) => Promise<unknown>)(...args);
    } catch (error) {
      // A stub that has thrown is broken.
      if (stub === opened) stub = undefined;
      throw error;
    }
  };
  return new Proxy({} as Catalog, {
    get: (_target, method: keyof Catalog | 'then') =>
      method === 'then' ? undefined : (...args: never[]) => callTwice(() => call(method, args)),
  });
}

async function callTwice(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (!isRetryable(error)) throw asProblem(error);
  }
  return call().catch((error) => {
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
