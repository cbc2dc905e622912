/**
 * `npm run bench:push`: sends a folder of many posts with `platen push`: into an empty site, again with nothing changed, and
 * once more after being killed halfway. Hugo, where it is installed, builds the same folder beside it. Nothing fails for being slow.
 * `-- --posts N` says how many posts there are; 10,000 by default.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSite } from './bundle.ts';
import type { Figure } from './figure.ts';
import { startWorker } from './local-worker.ts';
import { describeMachine } from './machine.ts';
import { buildByHugo } from './push/build-by-hugo.ts';
import { listKeys } from './push/list-keys.ts';
import { pushFolder } from './push/push-folder.ts';
import { writeFolder } from './push/write-folder.ts';
import { writeTable } from './table.ts';
import { leave } from './visitor.ts';

process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
process.env['WRANGLER_SEND_METRICS'] = 'false';

const { values } = parseArgs({ options: { posts: { type: 'string', default: '10000' } } });
const posts = Number(values.posts);
if (!Number.isInteger(posts) || posts < 10) {
  throw new Error(`Cannot push "${values.posts}" posts: it must be a whole number from 10 on`);
}
const scratch = mkdtempSync(join(tmpdir(), 'platen-push-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

type Measured = { name: string; value: number; unit: string; most?: number; note?: string };

await main();

async function main(): Promise<void> {
  console.log(Object.values(describeMachine()).join(' · '));
  const folder = join(scratch, 'site');
  const bytes = writeFolder(folder, posts);
  const part = `push of ${posts.toLocaleString('en')} posts, ${(bytes / 1e6).toFixed(0)} MB`;
  const figures: Figure[] = [];
  const add = (figure: Measured) => figures.push({ part, ...figure });

  const bundle = await bundleSite();
  const site = await startWorker(bundle, join(scratch, 'whole'));
  const first = await pushFolder(folder, site.url);
  add({ name: 'into an empty site', value: first.seconds, unit: 's', most: (150 * posts) / 10_000 });
  add({ name: 'its memory, at most', value: first.megabytes, unit: 'MB', most: 300 });
  const again = await pushFolder(folder, site.url);
  add({ name: 'again, nothing changed', value: again.seconds, unit: 's', most: (5 * posts) / 10_000 });
  const expected = await listKeys(site.url);
  await site.stop();

  const other = await startWorker(bundle, join(scratch, 'halves'));
  await pushFolder(folder, other.url, { killAfter: first.seconds / 2 });
  const half = (await listKeys(other.url)).length;
  const rest = await pushFolder(folder, other.url);
  add({
    name: 'after being killed halfway',
    value: rest.seconds,
    unit: 's',
    note: `${half} files were there`,
  });
  const kept = await listKeys(other.url);
  await other.stop();
  if (JSON.stringify(kept) !== JSON.stringify(expected)) {
    throw new Error(
      `The site must have the same files after both ways: ${expected.length} and ${kept.length}`,
    );
  }

  const hugo = await buildByHugo(folder, join(scratch, 'hugo'));
  if (hugo) add({ name: `${hugo.version} builds the same folder in`, value: hugo.seconds, unit: 's' });
  leave();
  console.log(`\n${writeTable(figures)}${hugo ? '' : '\n\nHugo is not installed.'}`);
}
