/** A bundled Worker in workerd alone, from no process to its first answer. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Bundle } from './bundle.ts';
import { compatibilityDate } from './local-worker.ts';
import { processorTime } from './processor-time.ts';
import { request } from './visitor.ts';

/** Milliseconds by the clock, and of the process's CPU; the latter is NaN where it is not known. */
export type StartUp = { time: number; cost: number };

/** The program that Miniflare starts; its package says where it is. */
const workerd = (createRequire(import.meta.url)('workerd') as { default: string }).default;

/**
 * Miniflare would add its own time, which grows with the size of a bundle, so workerd is started directly. The first
 * request is one that asks no storage: `POST /`, which the site refuses.
 */
export async function startUp(bundle: Bundle): Promise<StartUp> {
  const folder = await mkdtemp(join(tmpdir(), 'platen-start-up-'));
  try {
    await writeBundle(bundle, folder);
    return await startIn(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function startIn(folder: string): Promise<StartUp> {
  const start = performance.now();
  // workerd writes to file descriptor 3 which port it listens on.
  const child = spawn(workerd, ['serve', join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  try {
    const [message] = await Promise.race([once(child.stdio[3] as Readable, 'data'), ended.then(complain)]);
    const { port } = JSON.parse(String(message)) as { port: number };
    await request('POST', `http://127.0.0.1:${port}/`);
    return { time: performance.now() - start, cost: processorTime(child.pid) ?? Number.NaN };
  } finally {
    child.kill();
    await ended;
  }
}

function complain(): never {
  throw new Error('Cannot measure the start-up: workerd must listen, and it ended');
}

async function writeBundle(bundle: Bundle, folder: string): Promise<void> {
  for (const [name, { contents }] of Object.entries(bundle.modules)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), contents);
  }
  await writeFile(join(folder, 'config.capnp'), configOf(bundle));
}

/** Cap'n Proto text, workerd's own format. The first module is the entry. A word stands for the bucket, which is not asked. */
function configOf({ main, modules }: Bundle): string {
  const names = [main, ...Object.keys(modules).filter((name) => name !== main)];
  const embedded = names.map((name) => {
    const kind = modules[name]?.type === 'text' ? 'text' : 'esModule';
    return `    (name = "${name}", ${kind} = embed "${name}")`;
  });
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [
${embedded.join(',\n')}
  ],
  bindings = [(name = "BUCKET", text = "none")],
  compatibilityDate = "${compatibilityDate()}"
);
`;
}
