import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { token } from '../local-worker.ts';

/** The cost of one run of `platen push`. The memory is that of its process, where the system tells. */
export type Pushed = { seconds: number; megabytes: number };

const command = resolve(import.meta.dirname, '../../cli/platen.ts');

/** Throws when it fails, with what it printed. `killAfter`, in seconds: it is killed then, and its end is no failure. */
export async function pushFolder(
  folder: string,
  url: string,
  { killAfter }: { killAfter?: number } = {},
): Promise<Pushed> {
  const start = performance.now();
  const child = spawn(process.execPath, [command, 'push', folder, '--to', url], {
    env: { ...process.env, PLATEN_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMemory(child.pid));
  }, 100);
  const kill =
    killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter * 1000);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  clearTimeout(kill);
  if (code !== 0 && killAfter === undefined) throw new Error(`Cannot push: it ended with ${code}\n${said}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** The most that the process had in memory so far (proc(5), `VmHWM`), in megabytes; 0 where the system does not tell. */
function peakMemory(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] =
      /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
