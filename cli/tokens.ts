/** Upload tokens, and `.dev.vars` with that of the local site: ignored by git, readable only by its owner. */

import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseTokens } from '../src/auth/tokens.ts';

/** 256 random bits in 43 characters that need no quoting anywhere. */
export function newToken(): string {
  const token = randomBytes(32).toString('base64url');
  // Programs take an argument that begins so for an option.
  return token.startsWith('-') ? newToken() : token;
}

/** The rights of a token. Without a prefix it covers all keys. */
export type TokenRights = { prefix?: string | undefined; isForDrafts?: boolean | undefined };

/** The entry of `UPLOAD_TOKENS` for a token. Throws when the name or prefix is not valid there. */
export function tokenEntry(name: string, token: string, { prefix, isForDrafts }: TokenRights = {}): string {
  const digest = createHash('sha256').update(token).digest('hex');
  const rights = isForDrafts ? [prefix ?? '', 'drafts'] : prefix === undefined ? [] : [prefix];
  const entry = [name, digest, ...rights].join(':');
  if (/:drafts$/.test(prefix ?? ''))
    throw new Error('Cannot make a token: its prefix must not end in ":drafts"');
  const [fault] = /\s/.test(entry)
    ? ['Cannot make a token: neither its name nor its prefix must contain white space']
    : parseTokens(entry).faults;
  if (fault !== undefined) throw new Error(fault);
  return entry;
}

/** Creates the file with a new token if it is missing. Returns whether it did. */
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
