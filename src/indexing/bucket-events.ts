/** Events of the bucket about changes of other tools. A message only names the key: `sync` reads it. */

import { isPrivateSegment } from '../content/keys.ts';
import type { SyncContext } from './context.ts';
import { purgeIfDue } from './purge.ts';
import { sync } from './sync.ts';

/** One message of a queue, with the fields used here. */
export type Message = {
  readonly body: unknown;
  ack(): void;
  retry(options?: { delaySeconds?: number }): void;
};

/** Seconds until a message that could not be handled is delivered again. */
const retryDelay = 10;

/**
 * Syncs every key that the messages name, once each: messages may come late, twice and in any order. A
 * message that names no key is dropped; one whose key could not be synced comes again.
 */
export async function takeEvents(context: SyncContext, messages: readonly Message[]): Promise<void> {
  const byKey = Map.groupBy(messages, ({ body }) => keyOf(body));
  for (const [key, about] of byKey) {
    if (key === null || isPrivateSegment(key)) {
      for (const message of about) message.ack();
      continue;
    }
    try {
      await sync(context, key);
      for (const message of about) message.ack();
    } catch (error) {
      console.error(`An event of "${key}" could not be worked on and will come again`, error);
      for (const message of about) message.retry({ delaySeconds: retryDelay });
    }
  }
  await context.catalog.noteEvents(context.clock());
  await purgeIfDue(context);
}

/** https://developers.cloudflare.com/r2/buckets/event-notifications/: `{account, action, bucket, object: {key, …}, eventTime}` */
function keyOf(body: unknown): string | null {
  const object = isRecord(body) ? body['object'] : undefined;
  const key = isRecord(object) ? object['key'] : undefined;
  return typeof key === 'string' && key !== '' ? key : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
