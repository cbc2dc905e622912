/** Fetches a site's history, as files that a person can read. */

import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import { Problem } from '../../src/problem.ts';
import { digestOf } from '../files/local-file.ts';
import { checkFileName, findObstacles } from '../pull/file-name.ts';
import { writeInside } from '../pull/write-inside.ts';
import { type Remark, remark, remarksOfFailure } from '../report.ts';
import type { RemoteSite } from '../site/remote-site.ts';
import { settleEach } from '../site/settle-each.ts';
import type { Terminal } from '../terminal.ts';
import { type HistoryWork, nothingDone, reportOfWork } from './history-work.ts';
import { nameOfAddresses, nameOfVersion } from './local-history.ts';
import type { Listed } from './remote-history.ts';

/** A file that the folder should have. `md5` is null when it is not known before the file is read. */
type Wanted = { name: string; key: string; md5: string | null; read: () => Promise<Uint8Array<ArrayBuffer>> };

/** Files of the folder that the site no longer keeps stay: this is a backup. */
export async function pullHistory(
  folder: string,
  site: RemoteSite,
  { isDryRun, platform }: { isDryRun: boolean; platform: string },
  terminal: Terminal,
): Promise<HistoryWork> {
  const listed = await site.history.list();
  const problems = listed.unnamed.map((name) => remark(name, unnamed));
  const wanted = possible(wantedOf(site, listed), platform, problems);
  const same = await pMap(wanted, (file) => isHere(join(folder, file.name), file), { concurrency: 8 });
  const missing = wanted.filter((_, index) => !same[index]);
  const unchanged = wanted.length - missing.length;
  if (isDryRun) return { ...nothingDone, done: missing.map(({ name }) => name), unchanged, problems };
  const progress = terminal.follow('Fetching history', missing.length);
  try {
    const settled = await settleEach(missing, (file) => fetchInto(folder, file), {
      stop: terminal.stop,
      onSettled: progress.step,
    });
    return reportOfWork(settled, (file) => file.name, unchanged, problems);
  } finally {
    progress.done();
  }
}

const unnamed = 'Cannot fetch it: nothing says which file it is of; it may have been copied without metadata';

function wantedOf({ history }: RemoteSite, { versions, addresses }: Listed): Wanted[] {
  return [
    ...versions.map((version) => ({
      name: nameOfVersion(version),
      key: version.key,
      md5: version.version,
      read: () => history.readVersion(version),
    })),
    ...addresses.map((file) => ({
      name: nameOfAddresses(file.key),
      key: file.key,
      md5: file.md5,
      read: () => history.readAddresses(file),
    })),
  ];
}

/** Those that can be files here; problems of the others are added to `problems`. */
function possible(wanted: readonly Wanted[], platform: string, problems: Remark[]): Wanted[] {
  const obstacles = findObstacles(
    wanted.map(({ name }) => name),
    platform,
  );
  return wanted.filter(({ name, key }) => {
    try {
      checkFileName(key, platform);
      checkFileName(name.slice(1), platform);
      const obstacle = obstacles.get(name);
      if (obstacle === undefined) return true;
      throw new Problem('bad-key', `Cannot write "${name}": "${obstacle}" is where it would be`);
    } catch (error) {
      problems.push(...remarksOfFailure(name, error));
      return false;
    }
  });
}

async function isHere(path: string, { md5 }: Wanted): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() === true && (await digestOf(path, found.size).catch(() => null)) === md5;
}

async function fetchInto(folder: string, { name, md5, read }: Wanted): Promise<void> {
  const bytes = await read();
  const found = createHash('md5').update(bytes).digest('hex');
  if (md5 !== null && found !== md5) {
    throw new Problem(
      'storage-failed',
      `Cannot fetch "${name}": the site answered other bytes than it listed`,
    );
  }
  await writeInside(folder, name, new Blob([bytes]).stream());
}
