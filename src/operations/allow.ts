/** Asks for the right to change files: finds what visitors would see of it, and lets `auth` decide. */

import { type Effect, grant, type Permit } from '../auth/rights.ts';
import type { Token } from '../auth/tokens.ts';
import type { Planned, Rehearsal } from '../catalog/catalog.ts';
import { type Entry, editionsOf } from '../catalog/entry.ts';
import { editionKey } from '../content/editions.ts';
import type { Standing } from '../content/standing.ts';
import { isImage } from '../images/image-size.ts';
import { isText } from '../indexing/bytes-needed.ts';
import { asEdition } from '../indexing/editions.ts';
import { entryOf, sync } from '../indexing/sync.ts';
import type { Content } from '../store/bucket.ts';
import type { OperationsContext } from './context.ts';

/** A file that is about to be written, or deleted (`content` null). */
export type Change = { key: string; content: Content | null };

/**
 * Throws a `Problem` of type `forbidden` unless the token may make all of these changes. Only for a token with fewer
 * rights the catalog is asked what visitors would see of them.
 */
export async function allow(
  context: OperationsContext,
  token: Token,
  changes: readonly Change[],
): Promise<Permit> {
  const acts = changes.map(({ key }) => ({ does: 'change', key }) as const);
  if (!token.isForDrafts) return grant(token, acts);
  const effects = await effectsOf(context, changes);
  return grant(
    token,
    acts.map((act, index) => ({ ...act, effect: effects[index] })),
  );
}

/** How much visitors see of the file now. */
export async function standingOf(context: OperationsContext, key: string): Promise<Standing> {
  const { files } = await rehearse(context, [{ key, content: null }]);
  return files[0]?.before ?? 'absent';
}

async function effectsOf(context: OperationsContext, changes: readonly Change[]): Promise<Effect[]> {
  const { files, seenAt } = await rehearse(context, changes);
  return files.map(({ before, after, uncovers }) => ({
    ...{ before, after, uncovers },
    ...(seenAt !== undefined && { seenAt }),
  }));
}

/** Reads files again that another tool has changed a moment ago: the records must be those of the bucket. */
async function rehearse(context: OperationsContext, changes: readonly Change[]): Promise<Rehearsal> {
  const { bucket, catalog, clock } = context;
  const first = await catalog.rehearse(clock(), await planOf(context, changes));
  const judged = new Map(first.files.flatMap((file) => file.judged.map((each) => [each.key, each] as const)));
  const keys = new Set([...changes.map(({ key }) => key), ...judged.keys()]);
  const heads = await Promise.all([...keys].map(async (key) => ({ key, info: await bucket.head(key) })));
  const stale = heads.filter(({ key, info }) => {
    const known = judged.get(key);
    return known?.version !== info?.version || known?.isCurrent === false;
  });
  if (stale.length === 0) return first;
  for (const { key } of stale) await sync(context, key);
  return catalog.rehearse(clock(), await planOf(context, changes));
}

function planOf(context: OperationsContext, changes: readonly Change[]): Promise<Planned[]> {
  return Promise.all(
    changes.map(async ({ key, content }) => ({
      key,
      entries: content === null ? [] : await entriesOf(context, key, content),
    })),
  );
}

/** The entries that the file would have: its own, and those of its pages in further languages. */
async function entriesOf(context: OperationsContext, key: string, content: Content): Promise<Entry[]> {
  if (!isText(key) || !(content instanceof Uint8Array)) return [fileEntry(key)];
  const file = { key, version: '', size: content.byteLength, bytes: content };
  const inputsFor = (each: string) => context.catalog.inputs(context.clock(), each);
  const own = await entryOf(context, file, await inputsFor(key));
  const others = editionsOf(own).map(async (language) => {
    const edition = editionKey(key, language);
    const inputs = await inputsFor(edition);
    return asEdition(await entryOf(context, file, inputs), edition, inputs);
  });
  return [own, ...(await Promise.all(others)).filter((entry) => entry !== null)];
}

/** An image may have any size: only that it has one can make it the picture of its folder. */
function fileEntry(key: string): Entry {
  const data = isImage(key) ? { width: 1, height: 1 } : null;
  return { key, version: '', inputsHash: '', errors: [], kind: 'file', data };
}
