/** The settings of the Hugo site in a folder. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UsageError } from '../failures.ts';
import { findSettingsFiles, mergeSettings, readPart, type Settings } from '../files/hugo-settings.ts';
import { formatRemark, remarksOfFailure } from '../remark.ts';

/** Throws a `UsageError` where there are none, or naming the file that cannot be read. */
export function readHugoSettings(folder: string): Settings {
  const names = findSettingsFiles([...namesIn(folder, ''), ...namesIn(folder, 'config/')]);
  if (names.length === 0) {
    throw new UsageError(`Cannot compare "${folder}": it must be a Hugo site, with a file such as hugo.toml`);
  }
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  for (const file of files) refuseUnreadable(folder, file);
  return mergeSettings(files);
}

function namesIn(folder: string, part: string): string[] {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { encoding: 'utf8', recursive: part !== '' });
  return names
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => part + name.replaceAll(sep, '/'));
}

function refuseUnreadable(folder: string, file: { name: string; text: string }): void {
  try {
    readPart(file);
  } catch (error) {
    const path = join(folder, file.name);
    const [remark] = remarksOfFailure(path, error);
    throw new UsageError(`Cannot read "${path}": ${remark === undefined ? error : formatRemark(remark)}`);
  }
}
