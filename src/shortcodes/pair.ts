/** Which closing tag belongs to which opening tag. */

import { faultAt } from '../problem.ts';
import type { Token } from './scan.ts';

const deepest = 100;

/**
 * Answers, by the index of each opening tag that is closed later, the index of its closing tag.
 * A closing tag closes the last open call of its name; calls in between that are not closed stand alone,
 * so pairs never cross. The notation of the two tags may differ, as in Hugo.
 * Throws a `Problem` for a closing tag that closes nothing and for pairs nested over 100 deep.
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
