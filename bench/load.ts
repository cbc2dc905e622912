/** Many requests at once, to learn how many a second are answered. */

import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { request } from './visitor.ts';

/** How many requests were answered, all with 200, in how many seconds. */
export type Load = { requests: number; seconds: number };

/** Connections at a time. */
const connections = 16;

const hasWrk = spawnSync('wrk', ['--version']).error === undefined;

/** The program that makes the load of `load`. */
export const generator = hasWrk ? 'wrk' : 'node:http';

/** Asks for one address again and again for whole `seconds`. Throws when one is not answered well. */
export function load(url: string, seconds: number): Promise<Load> {
  return hasWrk ? loadByWrk(url, seconds) : loadByLoop(url, seconds);
}

/** Asks for many addresses, each of them once. */
export async function loadEach(urls: readonly string[]): Promise<Load> {
  const waiting = urls.values();
  const start = performance.now();
  await together(async () => {
    for (const url of waiting) await expectOk(url);
  });
  return { requests: urls.length, seconds: (performance.now() - start) / 1000 };
}

async function loadByWrk(url: string, seconds: number): Promise<Load> {
  const { stdout } = await promisify(execFile)('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, url]);
  const [, requests, taken] = /^\s*(\d+) requests in ([\d.]+)s/m.exec(stdout) ?? [];
  if (requests === undefined || /Non-2xx|Socket errors/.test(stdout)) {
    throw new Error(`Cannot measure "${url}": every answer must be 200\n${stdout}`);
  }
  return { requests: Number(requests), seconds: Number(taken) };
}

async function loadByLoop(url: string, seconds: number): Promise<Load> {
  const start = performance.now();
  const taken = () => (performance.now() - start) / 1000;
  let requests = 0;
  await together(async () => {
    for (; taken() < seconds; requests++) await expectOk(url);
  });
  return { requests, seconds: taken() };
}

async function together(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: connections }, work));
}

async function expectOk(url: string): Promise<void> {
  const { status } = await request('GET', url);
  if (status !== 200) throw new Error(`Cannot measure "${url}": the answer must be 200, it was ${status}`);
}
