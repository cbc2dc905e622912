import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** The folder of this package: of the clone, or of what npm installed. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');
