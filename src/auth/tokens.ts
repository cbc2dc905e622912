/** Who may upload which files: the tokens in the secret `UPLOAD_TOKENS`, of which only digests are kept. */

import { hash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problem.ts';

/** One entry of `UPLOAD_TOKENS`. */
export type Token = {
  name: string;
  /** SHA-256 of the token: 32 bytes. */
  digest: Uint8Array<ArrayBuffer>;
  /** The beginning of every key that the token covers; empty: any key. */
  prefix: string;
  /** The token changes nothing that visitors see. Absent: it has all rights. */
  isForDrafts?: true;
  /** The name of the passkey that has proved it for this hour. */
  byPasskey?: string;
};

export type ParsedTokens = {
  tokens: readonly Token[];
  /** Sentences about entries that cannot be used. They quote names, never digests. */
  faults: readonly string[];
};

/** A token is at least this long, so that nobody guesses it. */
const shortestToken = 32;

/** Shorter than any token or digest: so a fault never repeats one that stands in place of a name. */
const namePattern = /^[A-Za-z0-9_.@-]{1,31}$/;

const digestPattern = /^[0-9a-f]{64}$/i;

/** The last field of an entry with a prefix, empty or not: `name:digest::drafts`, `name:digest:guests/:drafts`. */
const forDrafts = 'drafts';

/**
 * Reads entries `name:sha256-hex[:prefix[:drafts]]` separated by white space. A name may appear twice, as it does
 * while a token is being replaced. An entry with a fault opens nothing.
 */
export function parseTokens(text: string): ParsedTokens {
  const tokens: Token[] = [];
  const faults: string[] = [];
  for (const [index, entry] of text.split(/\s+/).filter(Boolean).entries()) {
    const [name = '', hex = '', ...rest] = entry.split(':');
    const isForDrafts = rest.length > 1 && rest.at(-1) === forDrafts;
    const prefix = rest.length > 0 ? rest.slice(0, isForDrafts ? -1 : undefined).join(':') : null;
    const isNamed = namePattern.test(name) && hex !== '';
    const asked = isForDrafts && prefix === '' ? null : prefix;
    const fault = isNamed ? brokenRule(hex, asked, tokens) : entryRule;
    const digest = new Uint8Array(Buffer.from(hex, 'hex'));
    if (fault === null)
      tokens.push({ name, digest, prefix: prefix ?? '', ...(isForDrafts && { isForDrafts: true as const }) });
    else faults.push(`Cannot use the upload token "${isNamed ? name : index + 1}": ${fault}`);
  }
  return { tokens, faults };
}

const entryRule = 'it must be name:digest, name:digest:prefix or name:digest:prefix:drafts';

function brokenRule(hex: string, prefix: string | null, earlier: readonly Token[]): string | null {
  if (!digestPattern.test(hex)) return 'its digest must be 64 hexadecimal digits, the SHA-256 of the token';
  if (prefix === '') return 'its prefix must not be empty; leave out the last colon to allow every key';
  if (prefix?.startsWith('/')) return 'its prefix must not begin with "/"';
  const isTaken = earlier.some(({ digest }) => Buffer.from(digest).toString('hex') === hex.toLowerCase());
  return isTaken ? 'its digest must not be that of an earlier entry' : null;
}

/**
 * The entry that an `Authorization` header proves, by RFC 6750 §2.1: `Bearer <token>`. Compares every entry
 * in constant time, so that the delay tells nothing.
 *
 * Throws a `Problem` of type `uploads-off` when there is no entry, else of type `unauthorized`.
 */
export function authenticate(header: string | null, tokens: readonly Token[]): Token {
  checkTokens(tokens);
  const presented = /^bearer +(\S+) *$/i.exec(header ?? '')?.[1];
  if (presented === undefined) throw unauthorized('send the header "Authorization: Bearer <token>"');
  if (presented.length < shortestToken) {
    throw unauthorized(`a token must have at least ${shortestToken} characters`);
  }
  const digest = hash('sha256', presented, 'buffer');
  let proved: Token | undefined;
  for (const token of tokens) if (timingSafeEqual(digest, token.digest)) proved = token;
  if (!proved) throw unauthorized('the token must be one that UPLOAD_TOKENS names');
  return proved;
}

/** Throws a `Problem` of type `uploads-off` when there is no entry. */
export function checkTokens(tokens: readonly Token[]): void {
  if (tokens.length > 0) return;
  throw new Problem('uploads-off', 'Cannot upload: the secret UPLOAD_TOKENS must name at least one token');
}

function unauthorized(rule: string): Problem {
  return new Problem('unauthorized', `Cannot authenticate: ${rule}`);
}

export function isTokenName(name: string): boolean {
  return namePattern.test(name);
}

/** Names an entry with all that it allows: things issued for other rights are over. */
export function rightsOf({ name, prefix, isForDrafts }: Token): string {
  return JSON.stringify([name, prefix, isForDrafts === true]);
}

/** Whether the token allows this key, or every key that begins with this text. */
export function covers(token: Pick<Token, 'prefix'>, key: string): boolean {
  return key.startsWith(token.prefix);
}

/** Throws a `Problem` of type `forbidden` when the token does not cover the key. */
export function checkCovers(token: Pick<Token, 'name' | 'prefix'>, key: string): void {
  if (covers(token, key)) return;
  throw new Problem(
    'forbidden',
    `Cannot use the key "${key}": with the token "${token.name}" it must begin with "${token.prefix}"`,
  );
}
