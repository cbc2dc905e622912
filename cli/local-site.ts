/** Tests whether the local site runs. */

import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export async function answers(site: string): Promise<boolean> {
  try {
    await fetch(`${site}/robots.txt`);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the site answers; throws when its process ended first. */
export async function waitUntilUp(site: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    if (await answers(site)) return;
    await pause(100);
  }
  throw new Error(`Cannot start the site: its server ended with code ${server.exitCode}`);
}
