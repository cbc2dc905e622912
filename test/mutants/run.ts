/** `npm run mutants [-- NAME…]`: makes each mistake in a copy of the project and runs the suites that must notice it. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutant, mutants } from './mutants.ts';

const project = resolve(import.meta.dirname, '../..');
const copied = [
  'admin',
  'src',
  'cli',
  'test',
  'content',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'wrangler.toml',
];

const asked = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)));
const folder = mkdtempSync(join(tmpdir(), 'platen-mutants-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

for (const name of copied) cpSync(join(project, name), join(folder, name), { recursive: true });
symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));

/** Suites that pass without a mistake. */
const sound = new Set<string>();

const survivors = chosen.filter((mutant) => !isNoticed(mutant));
console.log(`\n${chosen.length - survivors.length} of ${chosen.length} mistakes noticed`);
for (const { name, suites } of survivors) console.log(`not noticed by ${suites.join(', ')}: ${name}`);
process.exitCode = survivors.length === 0 ? 0 : 1;

/** Suite by suite, quick ones first, until one fails. */
function isNoticed(mutant: Mutant): boolean {
  mutant.suites.forEach(checkSound);
  const path = join(folder, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(mutant.find, () => mutant.replace),
  );
  try {
    const noticing = mutant.suites.find((suite) => fails(suite));
    console.log(
      `${noticing === undefined ? 'NOT NOTICED' : 'noticed'}  ${mutant.name}  (${noticing ?? 'no suite'})`,
    );
    return noticing !== undefined;
  } finally {
    writeFileSync(path, source);
  }
}

/** A suite that fails anyway notices nothing. */
function checkSound(suite: string): void {
  if (sound.has(suite)) return;
  if (fails(suite)) throw new Error(`Cannot judge by "${suite}": it must pass without a mistake`);
  sound.add(suite);
}

function fails(suite: string): boolean {
  const results = join(folder, 'test-results/tests.json');
  rmSync(results, { force: true });
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', 'workerd', '--bail', '1', suite],
    {
      cwd: folder,
      stdio: 'ignore',
      env: { SIMULATION_RUNS: '170', ...process.env, CI: '1' },
    },
  );
  if (status !== 0) return true;
  const { numTotalTests } = JSON.parse(readFileSync(results, 'utf8')) as { numTotalTests: number };
  if (numTotalTests === 0) throw new Error(`Cannot run "${suite}": it must have tests`);
  return false;
}
