import { Refusal } from './requests.ts';
import { words } from './words.ts';

/** The reason of a refusal, for people. Throws anything else again. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Refusal)) throw error;
  return error.status === 0 ? words.noNetwork : error.message;
}

/** Reasons of the browser are English and technical. */
export function passkeyMessage(error: unknown): string {
  if (!(error instanceof DOMException)) return messageOf(error);
  return error.name === 'InvalidStateError' ? words.passkeyThere : words.passkeyFailed;
}
