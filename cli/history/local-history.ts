/** The history of a site that lies in a folder. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkKey } from '../../src/content/keys.ts';
import type { LocalFile } from '../files/local-file.ts';
import { walk } from '../files/walk.ts';
import { type Remark, remark, remarksOfFailure } from '../remark.ts';
import { historyFolder, type NamedVersion, readName } from './layout.ts';

export type LocalVersion = NamedVersion & { file: LocalFile };

export type LocalHistory = {
  versions: LocalVersion[];
  /** Files with the addresses that pages had; `key` is that of the page. */
  addresses: LocalFile[];
  problems: Remark[];
};

/** R2's longest key that can be uploaded. */
const keyLimits = { keyBytes: 900 };

/** What else lies there is reported. Throws what the file system throws. */
export async function readLocalHistory(folder: string): Promise<LocalHistory> {
  const root = join(folder, historyFolder);
  const history: LocalHistory = { versions: [], addresses: [], problems: [] };
  if (!existsSync(root)) return history;
  const { files, omitted } = await walk(root);
  history.problems = omitted.map(({ name, reason }) => remark(join(root, name), `Cannot push it: ${reason}`));
  for (const { name, ...facts } of files) {
    addTo(history, name.normalize('NFC'), { path: join(root, name), ...facts });
  }
  return history;
}

function addTo(history: LocalHistory, name: string, file: Omit<LocalFile, 'key'>): void {
  const { path } = file;
  const named = readName(name);
  if (named === null) {
    history.problems.push(remark(path, 'Cannot push it: its name is none that pull gives'));
    return;
  }
  const key = 'version' in named ? named.version.key : named.addressesOf;
  try {
    checkKey(key, keyLimits);
    if ('version' in named) history.versions.push({ ...named.version, file: { key, ...file } });
    else history.addresses.push({ key, ...file });
  } catch (error) {
    history.problems.push(...remarksOfFailure(path, error));
  }
}
