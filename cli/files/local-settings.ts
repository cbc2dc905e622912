/** The settings of the Hugo site in a folder, which may be several files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Remark, remarksOfFailure } from '../remark.ts';
import { mergeSettings, readPart, type Settings } from './hugo-settings.ts';
import type { LocalFile } from './local-file.ts';

/** Files that cannot be read are reported, and count for nothing. */
export async function readSettingsFiles(
  folder: string,
  names: readonly string[],
  problems: Remark[],
): Promise<Settings> {
  const files = [];
  for (const name of names) {
    try {
      const file = { name, text: await readFile(join(folder, name), 'utf8') };
      readPart(file);
      files.push(file);
    } catch (error) {
      problems.push(...remarksOfFailure(join(folder, name), error));
    }
  }
  return mergeSettings(files);
}

/** Settings of several files are one in the bucket. */
export function together(folder: string, settings: Settings): LocalFile {
  const content = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
  const path = join(folder, 'config');
  return { key: 'hugo.json', path, size: content.byteLength, modified: 0, content };
}
