/** Talks to a site over HTTP: is it up, is it empty, here are files for it. */

import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether anything answers at the address. */
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

export async function isEmpty(site: string, token: string): Promise<boolean> {
  const response = await fetch(`${site}/upload/`, { headers: authorization(token) });
  if (!response.ok) throw new Error(`Cannot list the files of the site: ${await response.text()}`);
  const { files } = (await response.json()) as { files: unknown[] };
  return files.length === 0;
}

/** Uploads every file of a folder under its path in it. Answers how many; throws at the first that is refused. */
export async function uploadFolder(folder: string, site: string, token: string): Promise<number> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    const key = path
      .slice(folder.length + 1)
      .split(sep)
      .map(encodeURIComponent)
      .join('/');
    const response = await fetch(`${site}/upload/${key}`, {
      method: 'PUT',
      headers: authorization(token),
      body: readFileSync(path),
    });
    if (!response.ok) throw new Error(`Cannot upload "${path}": ${await response.text()}`);
  }
  return files.length;
}

function authorization(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}
