/** Calls a second that one catalog answers for a kept page, inside of a Worker: a site has one catalog, whatever its visitors. */

import { bundleWorker } from './bundle.ts';
import type { Figure } from './figure.ts';
import { startWorker } from './local-worker.ts';
import { pathOf, type SampleSite } from './sample-site.ts';
import { median, medianRatio } from './statistics.ts';
import { visit } from './visitor.ts';

const part = 'Catalog';

/** Calls in one request. */
const calls = 2000;

export async function measureCatalog({ storage }: SampleSite, rounds: number): Promise<Figure[]> {
  const site = await startWorker(await bundleWorker('asking'), storage);
  const least = await startWorker(await bundleWorker('bare-with-calls'));
  try {
    const [own, other]: [number[], number[]] = [[], []];
    // The first round does not count: code has to be compiled.
    for (let round = 0; round <= rounds; round++) {
      own[round] = await rateOf(site.url);
      other[round] = await rateOf(least.url);
    }
    const [rates, mostRates] = [own.slice(1), other.slice(1)];
    const note = `one that answers a single row: ${median(mostRates).toFixed(0)}`;
    return [
      { part, name: 'calls for a kept page', value: median(rates), unit: 'a second', note },
      { part, name: '÷ one that answers a single row', value: medianRatio(rates, mostRates), unit: '' },
    ];
  } finally {
    await site.stop();
    await least.stop();
  }
}

async function rateOf(url: string): Promise<number> {
  const start = performance.now();
  await visit(url, `${pathOf(1)}?calls=${calls}`);
  return (calls / (performance.now() - start)) * 1000;
}
