/** What runs before the first request, as `wrangler check startup` profiles it: the start-up that Cloudflare's limit speaks of. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** The parts of V8's CPU profile that are read; `timeDeltas` are microseconds. */
type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  timeDeltas: number[];
};

const root = resolve(import.meta.dirname, '..');

/** Milliseconds in which workerd was not idle while it compiled and ran the Worker's modules. */
export async function profiledStartUp(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'platen-profile-'));
  const file = join(folder, 'startup.cpuprofile');
  try {
    const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
    await promisify(execFile)(process.execPath, [wrangler, 'check', 'startup', '--outfile', file], {
      cwd: root,
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1' },
    });
    return busyTime(JSON.parse(await readFile(file, 'utf8')) as Profile);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function busyTime({ nodes, samples, timeDeltas }: Profile): number {
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  return (
    samples.reduce((sum, node, index) => sum + (idle.has(node) ? 0 : (timeDeltas[index] ?? 0)), 0) / 1000
  );
}
