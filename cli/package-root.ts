import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** The folder of this package: the clone, or the folder that npm installed. */
export const packageRoot = dirname(findPackageJSON(import.meta.url) ?? '.');
