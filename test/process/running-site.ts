/** `npm start` in a copy of the project, as a person would run it in a fresh clone. */

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';

const project = resolve(import.meta.dirname, '../..');

export type RunningSite = {
  origin: string;
  folder: string;
  token: string;
  /** What it printed so far. */
  output(): string;
  stop(): Promise<void>;
  /** Ends it without warning, as a power cut does. */
  kill(): Promise<void>;
};

export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'platen-'));
  for (const name of ['src', 'cli', 'admin', 'content', 'package.json', 'wrangler.toml', 'tsconfig.json']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export async function startSite(folder = copyProject(), more: readonly string[] = []): Promise<RunningSite> {
  const port = await freePort();
  const args = [
    'cli/start.ts',
    `--port=${port}`,
    '--ip=127.0.0.1',
    `--persist-to=${join(folder, 'state')}`,
    ...more,
  ];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    detached: true,
    env: { ...process.env, CI: '1' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  }
  while (!printed.includes('Stop ')) {
    if (child.exitCode !== null) throw new Error(`npm start ended early:\n${printed}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    token: parseEnv(readFileSync(join(folder, '.dev.vars'), 'utf8'))['PLATEN_TOKEN'] ?? '',
    output: () => printed,
    stop: () => stop(child, 'SIGTERM'),
    kill: () => stop(child, 'SIGKILL'),
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Ends the process and all that it started. */
async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  process.kill(-child.pid, signal);
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
