/** `.dev.vars`: secrets of the local site. Ignored by git, readable by its owner alone. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { newToken, tokenEntry } from './new-token.ts';

/** Makes the file with a fresh token if there is none. Answers whether it did. */
export function ensureDevVars(path: string): boolean {
  if (existsSync(path)) return false;
  const token = newToken();
  const text = `# The token that uploads to the local site, and what the site knows of it: its digest.
PLATEN_TOKEN=${token}
UPLOAD_TOKENS=${tokenEntry('local', token)}
`;
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return true;
}

/** The plain token; undefined when the file has none. */
export function readToken(path: string): string | undefined {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8'))['PLATEN_TOKEN'] : undefined;
}
