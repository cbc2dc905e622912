import { cleanHtml } from '../../html/clean.ts';
import type { Outputs } from '../../html/outputs.ts';
import type { Policy } from '../../html/policy.ts';
import { frameVideo } from '../frame.ts';

const seen = new Set(['audio', 'hr', 'img', 'input', 'svg', 'video', 'iframe', 'canvas', 'math']);

/** Whether nothing that a reader could see is left of HTML that held something which may not stand in a page. */
export function isEmptied(html: string, policy: Policy, outputs: Outputs): boolean {
  // What other calls made of it stands there by its mark.
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
