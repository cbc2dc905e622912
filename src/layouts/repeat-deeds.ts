/** Kept texts in another rendering than the one that made them. */

import type { PageNode } from '../hugo/tree/page-node.ts';
import type { Deed } from './deeds.ts';
import type { PageRun } from './page-run.ts';

/** Whether these deeds would have the same results now, so that the same text would be made. */
export function wouldRepeat(run: PageRun, node: PageNode, deeds: readonly Deed[]): boolean {
  const written = new Set<string>();
  return deeds.every((deed) => {
    if (deed.kind === 'publish') return run.resources.addressOf(deed.name, deed.made) === deed.address;
    const { kind, store, key, value } = deed;
    const place = `${store} ${key}`;
    if (kind === 'write') written.add(place);
    return written.has(place) || run.hugo.stored(node, store).peek(key) === value;
  });
}

export function repeat(run: PageRun, node: PageNode, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    if (deed.kind === 'publish') {
      run.resources.publish(deed.name, deed.made, deed.mayHoldPosts);
      run.recorder.note(deed);
    }
    if (deed.kind !== 'write') continue;
    const values = run.hugo.stored(node, deed.store);
    if (deed.value === undefined) values.delete(deed.key);
    else values.set(deed.key, deed.value);
  }
}
