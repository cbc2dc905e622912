/** Matches closing tags with opening tags. */

import { faultAt } from '../problem.ts';
import type { Token } from './scan.ts';

const deepest = 100;

/**
 * Returns the index of the closing tag by the index of its opening tag, for all tags that are closed. A
 * closing tag closes the last open call of its name. Calls in between without a closing tag are complete as
 * they are, so pairs never cross. As in Hugo, the two tags may differ in notation. Throws a `Problem` for a
 * closing tag that closes nothing, and for pairs nested over 100 deep.
 */
export function pair(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const closings = matchTags(tokens);
  refuseDeepNesting(tokens, closings);
  return closings;
}

function matchTags(tokens: readonly Token[]): Map<number, number> {
  const closings = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  const openCount = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.kind === 'open') {
      open.push({ name: token.name, index });
      openCount.set(token.name, (openCount.get(token.name) ?? 0) + 1);
    } else if (token.kind === 'close') {
      if (!openCount.get(token.name)) {
        const message = `Cannot close "${token.name}": no shortcode of this name is open`;
        throw faultAt(message, token.line, token.column);
      }
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        openCount.set(last.name, (openCount.get(last.name) ?? 0) - 1);
        if (last.name !== token.name) continue;
        closings.set(last.index, index);
        break;
      }
    }
  });
  return closings;
}

function refuseDeepNesting(tokens: readonly Token[], closings: ReadonlyMap<number, number>): void {
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.kind === 'close') depth--;
    if (token.kind !== 'open' || !closings.has(index)) return;
    depth++;
    if (depth <= deepest) return;
    const message = `Cannot expand "${token.name}": shortcodes may be nested at most ${deepest} deep`;
    throw faultAt(message, token.line, token.column);
  });
}
