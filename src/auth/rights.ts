/**
 * The rights of tokens. Every operation asks here before it writes: only this file makes a `Permit`, and nothing is
 * written without one.
 */

import type { Standing } from '../content/standing.ts';
import { Problem } from '../problem.ts';
import { checkCovers, type Token } from './tokens.ts';

/** The effect of a change, as far as visitors see it. */
export type Effect = {
  before: Standing;
  after: Standing;
  /** Whether a post is taken away that hides the files of its bundle. */
  uncovers: boolean;
  /** An address at which visitors would see something else. */
  seenAt?: string;
};

/** An intention of an operation. `effect` may be absent for tokens that need none. */
export type Act =
  | { does: 'change'; key: string; effect?: Effect | undefined }
  /** Deletes a file with all that it was. */
  | { does: 'erase'; key: string }
  /** Keeps a file that nobody but its writer sees. `key` is the one that it would have. */
  | { does: 'keep pending'; key: string }
  /** Writes what a file was, and who wrote it. */
  | { does: 'import'; key: string }
  /** Lets visitors see the layouts of the bucket. */
  | { does: 'show layouts' }
  /** Stores or deletes a passkey of the token itself. */
  | { does: 'make passkey' | 'remove passkey' };

type Holder = Pick<Token, 'name' | 'prefix' | 'isForDrafts' | 'byPasskey'>;

declare const granted: unique symbol;

/** Proves that the token may do what was asked for. */
export type Permit = { readonly [granted]: true };

/** Throws a `Problem` of type `forbidden` for the first act that the token does not allow. */
export function grant(token: Holder, acts: readonly Act[]): Permit {
  for (const act of acts) checkAct(token, act);
  return permit;
}

// Only this file knows the brand.
const permit = Object.freeze({}) as Permit;

/** Throws unless the token may change the key at all, whatever becomes of it. */
export function checkMayChange(token: Holder, key: string): void {
  checkCovers(token, key);
  checkMayRun(token, key);
}

function checkAct(token: Holder, act: Act): void {
  switch (act.does) {
    case 'change':
      checkMayChange(token, act.key);
      if (token.isForDrafts) checkStaysHidden(token, act.key, act.effect);
      return;
    case 'erase':
      checkMayChange(token, act.key);
      if (token.isForDrafts) throw forDrafts(token, `erase "${act.key}"`, 'what a file was must stay');
      return;
    case 'keep pending':
      checkMayChange(token, act.key);
      return;
    case 'import':
      checkMayChange(token, act.key);
      checkMayImport(token);
      return;
    case 'show layouts':
      checkMayRun(token, 'layouts/');
      if (token.isForDrafts) throw forDrafts(token, 'show layouts', 'visitors must see the same as before');
      return;
    case 'make passkey':
      checkMayMakePasskey(token);
      return;
    case 'remove passkey':
  }
}

/** Whoever has an hour at a foreign device must not stay for longer. */
function checkMayMakePasskey({ byPasskey }: Holder): void {
  if (byPasskey) throw new Problem('forbidden', 'Cannot make a passkey: sign in with the token itself first');
}

/** A guest must not name other authors. */
function checkMayImport(token: Holder): void {
  if (token.prefix === '' && !token.isForDrafts) return;
  throw new Problem(
    'forbidden',
    `Cannot write history with the token "${token.name}": it must be one for all keys, with all rights`,
  );
}

/** Templates run with the trust of the owner, so a token for some keys must not change them. */
function checkMayRun({ name, prefix }: Holder, key: string): void {
  if (prefix === '' || !/^(?:layouts|shortcodes)\//.test(key)) return;
  throw new Problem(
    'forbidden',
    `Cannot use the key "${key}": templates need a token for all keys, and "${name}" is for those with "${prefix}"`,
  );
}

/** A token for drafts changes nothing that visitors see now, or will see by the time alone. */
function checkStaysHidden(token: Holder, key: string, effect: Effect | undefined): void {
  const { before, after, uncovers, seenAt } = effect ?? { before: 'public', after: 'public', uncovers: true };
  if (before === 'public') {
    throw forDrafts(token, `change "${key}"`, 'it must be a draft, or a file in the bundle of one');
  }
  if (after === 'public') {
    throw forDrafts(
      token,
      `publish "${key}"`,
      'a post must have "draft: true" in each of its languages, and another file must lie in the bundle of a draft',
    );
  }
  if (uncovers) {
    throw forDrafts(
      token,
      `take away "${key}"`,
      'the post of a bundle must stay, since visitors would see the files beside it',
    );
  }
  if (seenAt !== undefined) {
    throw forDrafts(token, `change "${key}"`, `visitors must see the same as before at "${seenAt}"`);
  }
}

function forDrafts({ name }: Holder, act: string, rule: string): Problem {
  return new Problem('forbidden', `Cannot ${act}: with the token "${name}", which is for drafts, ${rule}`);
}
