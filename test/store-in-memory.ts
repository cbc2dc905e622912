/** Puts temporary files, storage of sites among them, into memory: nothing waits for a disk. */

import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux has files in memory. */
const memory = '/dev/shm';

/** What a whole run needs is far less. */
const enough = 2 ** 30;

export function storeInMemory(): void {
  if (!existsSync(memory) || freeBytes() < enough) return;
  const folder = mkdtempSync(join(memory, 'platen-tests-'));
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize;
}
