import { Problem } from '../problem.ts';
import type { Catalog } from './catalog.ts';
import type { CatalogObject } from './object.ts';

/**
 * The catalog as its Durable Object binding gives it: one object a site. A call is tried once more if the
 * platform calls its error retryable (the object moved, a deploy). Every method may be repeated.
 */
export function remoteCatalog(binding: DurableObjectNamespace<CatalogObject>): Catalog {
  const call = async (method: keyof Catalog, args: unknown[]): Promise<unknown> => {
    try {
      return await callOnce(binding, method, args);
    } catch (error) {
      if (!isRetryable(error)) throw asProblem(error);
    }
    return callOnce(binding, method, args).catch((error) => {
      throw asProblem(error);
    });
  };
  // Every property of the contract is a method that the object has too.
  return new Proxy({} as Catalog, {
    get: (_target, method) =>
      method === 'then' ? undefined : (...args: unknown[]) => call(method as keyof Catalog, args),
  });
}

/** A stub that has thrown is broken, so each call gets its own. */
function callOnce(
  binding: DurableObjectNamespace<CatalogObject>,
  method: keyof Catalog,
  args: unknown[],
): Promise<unknown> {
  // The stub's own types cannot express a method chosen by name.
  const stub = binding.getByName('catalog') as unknown as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  return (stub[method] as (...args: unknown[]) => Promise<unknown>)(...args);
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
