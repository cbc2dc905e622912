/**
 * `npm run bench:growth`: what every kind of request costs at 100, 10,000 and 100,000 posts: calls of storage, rows of the catalog, CPU time. Beside
 * it stands what Hugo takes for the same posts. `-- --posts 100,1000` says other sizes. `-- --storage DIR` keeps what was uploaded, so
 * that another run need not upload it again: 100,000 posts take most of an hour. `-- --draw` writes the picture of the documentation.
 */

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSite, bundleWorker } from './bundle.ts';
import { countCosts } from './count-costs.ts';
import { buildManyByHugo } from './growth/hugo.ts';
import { measureProcessor } from './growth/measure-processor.ts';
import { measureVisible } from './growth/measure-visible.ts';
import { writeGrowthTable, writeHugoTable } from './growth/table.ts';
import { describeMachine, writeDateAndMachine } from './machine.ts';
import { drawGrowth } from './pictures/draw-growth.ts';
import { fillSite, type SampleSite } from './sample-site.ts';
import { leave } from './visitor.ts';

process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
process.env['WRANGLER_SEND_METRICS'] = 'false';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '100,10000,100000' },
    storage: { type: 'string' },
    draw: { type: 'boolean' },
  },
});
const sizes = values.posts.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 50)) {
  throw new Error(
    `Cannot measure "${values.posts}": sizes must be whole numbers from 50 on, with commas between them`,
  );
}
const scratch = mkdtempSync(join(tmpdir(), 'platen-growth-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

await main();

async function main(): Promise<void> {
  console.log(Object.values(describeMachine()).join(' · '));
  const [bundle, counting] = [await bundleSite(), await bundleWorker('counting')];
  const columns = [];
  for (const posts of sizes) {
    const site = { storage: join(values.storage ?? scratch, String(posts)), posts };
    const uploaded = await fill(bundle, site);
    const costs = await countCosts(counting, site);
    const processor = await measureProcessor(bundle, site);
    const { seconds } = await measureVisible(bundle, site);
    columns.push({ posts, uploaded, costs, seconds, ...processor });
    console.log(`${posts} posts measured`);
  }
  leave();
  console.log(`\n${writeGrowthTable(columns)}`);
  const hugo = await buildManyByHugo(scratch, sizes);
  console.log(hugo ? `\n${writeHugoTable(hugo)}` : '\nHugo is not installed.');
  if (values.draw) drawGrowth(columns, hugo, writeDateAndMachine());
}

/** Seconds; undefined where the posts were there. */
async function fill(bundle: Parameters<typeof fillSite>[0], site: SampleSite): Promise<number | undefined> {
  const done = join(site.storage, 'filled');
  if (existsSync(done)) return undefined;
  const start = performance.now();
  await fillSite(bundle, site);
  mkdirSync(site.storage, { recursive: true });
  writeFileSync(done, '');
  return (performance.now() - start) / 1000;
}
