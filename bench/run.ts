/**
 * `npm run bench`: measures what this program promises and prints each figure beside its target. Nothing fails for being slow.
 * `-- --quick` takes fewer samples and leaves out the large site; `-- --posts N` says how many posts the large site has.
 * `-- --draw` writes the picture of the documentation. `docs/performance.md` says what each figure means.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSite, bundleWorker } from './bundle.ts';
import { countCosts } from './count-costs.ts';
import { type Figure, isMet } from './figure.ts';
import { editFigures, growthFigures } from './growth-figures.ts';
import { describeMachine, writeDateAndMachine } from './machine.ts';
import { measureBundle } from './measure-bundle.ts';
import { callFigures } from './measure-calls.ts';
import { measureCatalog } from './measure-catalog.ts';
import { measureGrowth } from './measure-growth.ts';
import { countLayouts, fillLayouts, measureLayouts } from './measure-layouts.ts';
import { measureOwnTime } from './measure-own-time.ts';
import { measurePageWeight } from './measure-page-weight.ts';
import { measureRender } from './measure-render.ts';
import { measureRequests } from './measure-requests.ts';
import { drawRatios } from './pictures/draw-ratios.ts';
import { requestFigures } from './request-figures.ts';
import { fillSite, type SampleSite } from './sample-site.ts';
import { writeTable } from './table.ts';
import { leave } from './visitor.ts';

/** How much is measured. */
type Plan = {
  /** Milliseconds of rendering measured at a time. */
  batch: number;
  renderings: number;
  loads: number;
  edits: number;
  startUps: number;
  /** Posts in each site; the others are compared with the first. */
  sizes: readonly number[];
};

const small = 100;

const whole = { batch: 500, renderings: 5, loads: 7, edits: 40, startUps: 5, sizes: [small, 2000] };

const quick = { batch: 200, renderings: 3, loads: 2, edits: 15, startUps: 3, sizes: [small] };

process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
process.env['WRANGLER_SEND_METRICS'] = 'false';

await main();

async function main(): Promise<void> {
  const { plan, draw } = readArguments(process.argv.slice(2));
  const machine = describeMachine();
  console.log(
    Object.entries(machine)
      .map((entry) => entry.join(' '))
      .join(' · '),
  );
  const figures = await measureAll(plan, folderUntilExit());
  leave();
  console.log(`\n${writeTable(figures)}`);
  if (draw) drawRatios(figures, writeDateAndMachine());
  const results = resolve(import.meta.dirname, '../test-results');
  mkdirSync(results, { recursive: true });
  const marked = figures.map((figure) => ({ ...figure, met: isMet(figure) ?? null }));
  writeFileSync(
    join(results, 'bench.json'),
    `${JSON.stringify({ machine, plan, figures: marked }, null, 2)}\n`,
  );
}

function readArguments(args: string[]): { plan: Plan; draw: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { quick: flag, draw: flag, posts: { type: 'string' } } });
  const { draw } = values;
  const plan = values.quick ? quick : whole;
  if (values.posts === undefined) return { plan, draw };
  const posts = Number(values.posts);
  if (!Number.isInteger(posts) || posts <= small) {
    throw new Error(`Cannot measure "${values.posts}" posts: it must be a whole number above ${small}`);
  }
  return { plan: { ...plan, sizes: [small, posts] }, draw };
}

/** A folder for what the sites store, removed whatever the end; the Workers are stopped by Miniflare then. */
function folderUntilExit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'platen-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  return folder;
}

async function measureAll(plan: Plan, folder: string): Promise<Figure[]> {
  const bundle = await step('Bundling', bundleSite);
  const sites: SampleSite[] = [];
  for (const posts of plan.sizes) {
    const site = { storage: join(folder, String(posts)), posts };
    await step(`Uploading ${posts} posts`, () => fillSite(bundle, site));
    sites.push(site);
  }
  const [smallSite] = sites as [SampleSite];
  const rendering = await step('Rendering', () => measureRender(plan.batch, plan.renderings));
  const requests = await step('Requests', () => measureRequests(bundle, smallSite, plan.loads));
  const own = await step('Own isolate', () => measureOwnTime(bundle, smallSite, plan.loads));
  const catalog = await step('Catalog', () => measureCatalog(smallSite, plan.loads));
  const layouts = [];
  for (const { posts, storage } of sites) {
    const site = { posts, storage: `${storage}-layouts` };
    await step(`Uploading layouts and ${posts} posts`, () => fillLayouts(bundle, site));
    // Each of its rounds takes a quarter of a minute.
    layouts.push(...(await step('Own layouts', () => measureLayouts(bundle, site, Math.min(plan.loads, 3)))));
    layouts.push(...(await countLayouts(await bundleWorker('counting'), site)));
  }
  const growth = await step('Edits and lists', () => measureGrowth(bundle, sites, plan.edits));
  const costs = await step('Calls', async () => {
    const counting = await bundleWorker('counting');
    const all = [];
    for (const site of sites) all.push(await countCosts(counting, site));
    return all;
  });
  const upload = await step('Bundle', () => measureBundle(bundle, plan.startUps));
  const weight = await step('Page', () => measurePageWeight(bundle));
  return [
    ...rendering,
    ...requestFigures(requests),
    ...own,
    ...layouts,
    ...catalog,
    ...callFigures(costs[0] ?? new Map()),
    ...editFigures(growth),
    ...growthFigures(growth.sites, costs),
    ...upload,
    ...weight,
  ];
}

/** Says what is being done and how long it took. */
async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
