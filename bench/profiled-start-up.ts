/** The start-up before the first request, which Cloudflare limits, as `wrangler check startup` profiles it. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { busyTime, type Profile } from './profile.ts';

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
