import { createHash, randomBytes } from 'node:crypto';
import { parseTokens } from '../src/auth/tokens.ts';

/** 256 random bits in 43 characters that need no quoting anywhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The entry of `UPLOAD_TOKENS` for a token. Throws when the name or prefix cannot stand in one. */
export function tokenEntry(name: string, token: string, prefix?: string): string {
  const digest = createHash('sha256').update(token).digest('hex');
  const entry = prefix === undefined ? `${name}:${digest}` : `${name}:${digest}:${prefix}`;
  const [fault] = /\s/.test(entry)
    ? ['Cannot make a token: neither its name nor its prefix must contain white space']
    : parseTokens(entry).faults;
  if (fault !== undefined) throw new Error(fault);
  return entry;
}
