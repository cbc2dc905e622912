import { Refusal } from './requests.ts';
import { words } from './words.ts';

/**
 * The reason of a refusal, for people: in their language as far as its code tells, then as the site says it. Throws anything else
 * again.
 */
export function messageOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  if (error.status === 0) return words.noNetwork;
  const { type, message } = error;
  // The site's English has its own direction.
  return Object.hasOwn(words.reasons, type) ? `${words.reasons[type]} \u2068${message}\u2069` : message;
}

/** Reasons of the browser are English and technical. */
export function passkeyMessage(error: unknown): string {
  if (!(error instanceof DOMException)) return messageOf(error);
  return error.name === 'InvalidStateError' ? words.passkeyThere : words.passkeyFailed;
}
