import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../failures.ts';
import { packageRoot } from '../package-root.ts';

/** A package that most sites can do without, so none of ours. `purpose`: `run the site here`. Throws a `UsageError`. */
export async function loadPackage<T>(name: string, load: () => Promise<T>, purpose: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    const { peerDependencies } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
    const pinned = `${name}@${peerDependencies[name]}`;
    throw new UsageError(
      `Cannot ${purpose}: ${pinned} must be installed beside platen (npm install ${pinned})`,
    );
  }
}
