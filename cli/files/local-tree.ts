/** A folder as it would be in the bucket: files by key, and the problems of other files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkKey, limits } from '../../src/content/check-key.ts';
import { byteOrder } from '../../src/content/keys.ts';
import { UsageError } from '../failures.ts';
import { type Remark, remark, remarksOfFailure } from '../report.ts';
import { type HugoConfig, readHugoConfig } from './hugo-config.ts';
import { isHugoRoot, type Mapped, mapHugoRoot } from './hugo-root.ts';
import { findSettingsFiles, readSettingsFiles, type Settings, together } from './hugo-settings.ts';
import { findThemes, withThemes } from './hugo-themes.ts';
import type { LocalFile } from './local-file.ts';
import { type Found, walk } from './walk.ts';

export type LocalTree = {
  /** By key, in the order of keys. */
  files: LocalFile[];
  isHugoRoot: boolean;
  problems: Remark[];
  warnings: Remark[];
};

/** Reads names and sizes, and Hugo's configuration. Throws a `UsageError` for an unreadable folder. */
export async function readLocalTree(folder: string): Promise<LocalTree> {
  const found = await walkOrRefuse(folder);
  const problems: Remark[] = found.omitted.map(({ name, reason }) =>
    remark(join(folder, name), `Cannot read "${name}": ${reason}`),
  );
  const mapped = await mapNames(folder, found, problems);
  const warnings = mapped.warnings.map(({ name, message }) => remark(join(folder, name), message));
  const files = keepPossible(folder, found, mapped, problems);
  return { files, isHugoRoot: mapped.isHugo, problems, warnings };
}

async function walkOrRefuse(folder: string): Promise<Found> {
  try {
    return await walk(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot read "${folder}": it must be a folder (${reason})`);
  }
}

async function mapNames(
  folder: string,
  found: Found,
  problems: Remark[],
): Promise<Mapped & { isHugo: boolean; settings?: Settings }> {
  const names = found.files.map(({ name }) => name);
  const settingsFiles = findSettingsFiles(names);
  const written = await readSettingsFiles(folder, settingsFiles, problems);
  const own = names.includes('site.yaml') ? await readOwn(folder) : '';
  const read = (files: readonly string[], start: number) => readSettingsFiles(folder, files, problems, start);
  const { themes, missing } = await findThemes(names, written, (files) =>
    read(files, (files[0] ?? '').replace(/(?:config\/[^/]+\/)?[^/]*$/, '').length),
  );
  const settings = withThemes(written, themes);
  const isMerged = settings !== written;
  const config: HugoConfig = readHugoConfig(settings, isMerged ? [] : settingsFiles, own, themes);
  if (settingsFiles.length === 0 || !isHugoRoot(names, config)) {
    return {
      files: names.map((name) => ({ name, key: name, isContent: false })),
      warnings: [],
      isHugo: false,
    };
  }
  const mapped = mapHugoRoot(names, config);
  const absent = missing.map((name) => ({
    name: 'themes',
    message: `The theme "${name}" is not in the folder, so its layouts are not sent; "hugo mod vendor" copies modules`,
  }));
  return {
    ...mapped,
    warnings: [...mapped.warnings, ...absent],
    isHugo: true,
    ...(config.file === null && { settings }),
  };
}

/** Checking reports a file that cannot be read. */
function readOwn(folder: string): Promise<string> {
  return readFile(join(folder, 'site.yaml'), 'utf8').catch(() => '');
}

/** Files whose keys the upload route accepts. Characters that macOS decomposes are composed. */
function keepPossible(
  folder: string,
  found: Found,
  mapped: Mapped & { settings?: Settings },
  problems: Remark[],
): LocalFile[] {
  const byName = new Map(found.files.map((file) => [file.name, file]));
  const byKey = new Map<string, LocalFile>();
  if (mapped.settings) byKey.set('hugo.json', together(folder, mapped.settings));
  for (const { name, key: spelled } of mapped.files) {
    const { size = 0, modified = 0 } = byName.get(name) ?? {};
    const file: LocalFile = { key: spelled.normalize('NFC'), path: join(folder, name), size, modified };
    const other = byKey.get(file.key);
    if (other) problems.push(remark(file.path, `Cannot use the key "${file.key}": "${other.path}" has it`));
    else if (isPossible(file, problems)) byKey.set(file.key, file);
  }
  return [...byKey.values()].sort((a, b) => byteOrder(a.key, b.key));
}

function isPossible(file: LocalFile, problems: Remark[]): boolean {
  try {
    checkKey(file.key, limits.r2);
    return true;
  } catch (error) {
    problems.push(...remarksOfFailure(file.path, error));
    return false;
  }
}
