/**
 * How many rounds of some work take about `batch` milliseconds; finding out warms the work up.
 * `timeOf` does the work so many times and answers how many milliseconds that took.
 */
export async function roundsFor(
  batch: number,
  timeOf: (rounds: number) => number | Promise<number>,
): Promise<number> {
  for (let rounds = 8; ; rounds *= 2) {
    const spent = await timeOf(rounds);
    if (spent >= batch / 2) return Math.ceil((rounds * batch) / spent);
  }
}
