/** The bundle that is uploaded to Cloudflare, and how long it takes to wake up. */

import { gzipSync } from 'node:zlib';
import { type Bundle, bundleWorker, bytesOf } from './bundle.ts';
import type { Figure } from './figure.ts';
import { measureParts } from './measure-parts.ts';
import { profiledStartUp } from './profiled-start-up.ts';
import { type StartUp, startUp } from './start-up.ts';
import { median } from './statistics.ts';

const part = 'Worker bundle';

export async function measureBundle(site: Bundle, samples: number): Promise<Figure[]> {
  const bytes = bytesOf(site);
  const differences = await startUpDifferences(await bundleWorker('hello'), site, samples);
  const cost = median(differences.map((difference) => difference.cost));
  const note = `more than hello-world${Number.isNaN(cost) ? '' : `; ${cost.toFixed(0)} ms of CPU, all threads`}`;
  const profiled: number[] = [];
  for (let sample = 0; sample < samples; sample++) profiled.push(await profiledStartUp());
  const time = median(differences.map((difference) => difference.time));
  return [
    { part, name: 'size, gzip', value: gzipSync(bytes).byteLength / 1024, unit: 'KB', most: 550 },
    { part, name: 'size', value: bytes.byteLength / 1024, unit: 'KB' },
    ...(await measureParts()),
    {
      part,
      name: 'start-up',
      value: median(profiled),
      unit: 'ms',
      most: 50,
      note: 'as wrangler profiles it',
    },
    { part, name: 'from no process to the first answer', value: time, unit: 'ms', note },
  ];
}

/** By how much the site takes longer than the other, in turns; the first turn reads the files from the disk and does not count. */
async function startUpDifferences(least: Bundle, site: Bundle, samples: number): Promise<StartUp[]> {
  const differences: StartUp[] = [];
  for (let sample = 0; sample <= samples; sample++) {
    const [without, own] = [await startUp(least), await startUp(site)];
    differences.push({ time: own.time - without.time, cost: own.cost - without.cost });
  }
  return differences.slice(1);
}
