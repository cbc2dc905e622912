/** Counts turns from 0 to `most`, but after the first `least` only until `seconds` are over, so that it ends on a busy machine too. */
export function* turns(least: number, most: number, seconds: number): Generator<number> {
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; turn < least || (turn < most && performance.now() < end); turn++) yield turn;
}
