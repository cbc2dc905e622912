import { expect } from 'vitest';

/** Milliseconds below which nothing is compared. What is quadratic takes far longer at the sizes that tests give. */
const short = 200;

/** How often it is measured: other work on the machine may slow down any one. */
const tries = 5;

/**
 * Fails where `work` takes more than time linear in its size: four times the size takes four times as long, but sixteen times
 * where time is quadratic. Ten is between.
 */
export function expectLinear(work: (size: number) => unknown, size: number): void {
  work(size / 4);
  let growth = 0;
  for (let attempt = 0; attempt < tries; attempt++) {
    const quarter = timeOf(() => work(size / 4));
    const whole = timeOf(() => work(size));
    growth = whole < short ? 0 : whole / quarter;
    if (growth < 10) return;
  }
  expect(growth, 'times as long for four times the size').toBeLessThan(10);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
