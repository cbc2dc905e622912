/** Sentences that several commands end with. */

/** More files than this are counted, not named. */
export const worthNaming = 20;

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export type Ending = {
  failure: string | null;
  isStopped: boolean;
  left: readonly string[];
  kept: readonly string[];
};

/** Why not all was done, one line for each reason. */
export function howItEnded({ failure, isStopped, left, kept }: Ending): string[] {
  return [
    ...(kept.length > 0 ? [`Not deleted: ${counted(kept.length, 'file')}.`] : []),
    ...(failure === null ? [] : [failure]),
    ...(isStopped ? ['Stopped.'] : []),
    ...(left.length > 0 ? [`Left: ${counted(left.length, 'file')}; run it again to go on.`] : []),
  ];
}
