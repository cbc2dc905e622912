/**
 * `npm run lighthouse`: what Lighthouse says of three pages of the sample site, as a phone sees them. Prints and gates nothing:
 * its times depend on the machine. Needs Chromium and `npm ci --prefix test/judges`; asks nobody but the site.
 */

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { removeFolder, startSite } from '../process/running-site.ts';

type Audit = { id: string; title: string; score: number | null; scoreDisplayMode: string };
type Category = { title: string; score: number | null; auditRefs: { id: string }[] };
type Report = { categories: Record<string, Category>; audits: Record<string, Audit> };

const lighthouse = resolve(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');

const pages = { post: '/posts/how-to-mend-almost-anything/', home: '/', tag: '/tags/repair/' };

/** Times swing: the middle of three runs counts. */
const runs = 3;

const chromeFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"',
].join(' ');

await main();

async function main(): Promise<void> {
  const site = await startSite();
  try {
    for (const [name, path] of Object.entries(pages)) {
      const reports: Report[] = [];
      while (reports.length < runs) reports.push(await judge(site.origin + path));
      print(name, reports);
    }
  } finally {
    await site.stop();
    removeFolder(site.folder);
  }
}

/** One run with Lighthouse's own settings, which are those of a phone on a slow network. */
async function judge(address: string): Promise<Report> {
  const options = [
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--chrome-flags=${chromeFlags}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [lighthouse, address, ...options], {
    env: { ...process.env, CHROME_PATH: '/usr/bin/chromium', CI: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

function print(name: string, reports: readonly Report[]): void {
  const [report] = reports;
  if (report === undefined) return;
  console.log(name);
  for (const [id, { title }] of Object.entries(report.categories)) {
    const scores = reports.map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100));
    console.log(`  ${title.padEnd(16)}${String(median(scores)).padStart(4)}   ${scores.join(' ')}`);
    const short = new Map(reports.flatMap((each) => shortAudits(each, id)).map((audit) => [audit.id, audit]));
    for (const audit of short.values()) console.log(`    ${audit.score} ${audit.id}: ${audit.title}`);
  }
}

/** The audits of a category that are not all they could be; without a score they only tell. */
function shortAudits({ categories, audits }: Report, category: string): Audit[] {
  const found = (categories[category]?.auditRefs ?? []).map(({ id }) => audits[id]);
  return found.filter((audit): audit is Audit => audit !== undefined && (audit.score ?? 1) < 1);
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
