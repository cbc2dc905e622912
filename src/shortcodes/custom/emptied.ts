import { cleanHtml } from '../../html/clean.ts';
import type { Outputs } from '../../html/outputs.ts';
import type { Policy } from '../../html/policy.ts';
import { frameVideo } from '../frame.ts';

const seen = new Set(['audio', 'hr', 'img', 'input', 'svg', 'video', 'iframe', 'canvas', 'math']);

/** Whether the policy removes a part of the HTML and leaves nothing that a reader could see. */
export function isEmptied(html: string, policy: Policy, outputs: Outputs): boolean {
  // The marks of inner calls are visible output.
  let isSeen = outputs.sizeOf(html) !== html.length;
  let isLost = false;
  cleanHtml(html, {
    outputs: outputs.byMark,
    policy,
    addresses: { write: (written) => written, imageSize: () => undefined, smallerCopies: () => undefined },
    reader: {
      open(name) {
        isSeen ||= seen.has(name);
      },
      close() {},
      text(text) {
        isSeen ||= text.trim() !== '';
      },
      more() {},
    },
    frame: (attributes) => {
      isSeen ||= frameVideo(attributes) !== null;
      return null;
    },
    lose: () => {
      isLost = true;
    },
  });
  return isLost && !isSeen;
}
