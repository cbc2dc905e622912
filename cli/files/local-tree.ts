/** A folder as it would be in the bucket: files by key, and the problems of other files. */

import { join } from 'node:path';
import { checkKey, limits } from '../../src/content/check-key.ts';
import { byteOrder } from '../../src/content/keys.ts';
import { UsageError } from '../failures.ts';
import { type Remark, remark, remarksOfFailure } from '../report.ts';
import { createDigester, type Digester, type LocalFile } from './local-file.ts';
import { type MappedFolder, mapFolder } from './map-folder.ts';
import { noteOf } from './note-of-themes.ts';
import { noNote, type ThemeNote } from './theme-note.ts';
import { type Found, walk } from './walk.ts';

export type LocalTree = {
  /** By key, in the order of keys. */
  files: LocalFile[];
  isHugoRoot: boolean;
  problems: Remark[];
  warnings: Remark[];
  /** Themes that the settings name, and that are not here. */
  missingThemes: readonly string[];
  /** Keys of files that themes on the site give, and that are not here. */
  keptThere: ReadonlySet<string>;
};

export type ReadingTree = {
  /** The themes of the site, for those that are not here. */
  noted?: ThemeNote;
  digest?: Digester;
};

/** Reads names and sizes, Hugo's configuration and what themes give. Throws a `UsageError` for an unreadable folder. */
export async function readLocalTree(
  folder: string,
  { noted = noNote, digest = createDigester() }: ReadingTree = {},
): Promise<LocalTree> {
  const found = await walkOrRefuse(folder);
  const problems: Remark[] = found.omitted.map(({ name, reason }) =>
    remark(join(folder, name), `Cannot read "${name}": ${reason}`),
  );
  const mapped = await mapFolder(
    folder,
    found.files.map(({ name }) => name),
    { problems, noted },
  );
  const warnings = mapped.warnings.map(({ name, message }) => remark(join(folder, name), message));
  const files = keepPossible(folder, found, mapped, problems);
  const note = await noteOf(folder, { mapped, files, noted, digest });
  return {
    files: note === null ? files : [...files, note].sort((a, b) => byteOrder(a.key, b.key)),
    ...{ isHugoRoot: mapped.isHugo, problems, warnings, missingThemes: mapped.missing },
    keptThere: new Set(mapped.kept.flatMap((theme) => Object.keys(theme.files))),
  };
}

async function walkOrRefuse(folder: string): Promise<Found> {
  try {
    return await walk(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`Cannot read "${folder}": it must be a folder (${reason})`);
  }
}

/** Files whose keys the upload route accepts. Characters that macOS decomposes are composed. */
function keepPossible(
  folder: string,
  found: Found,
  { files, settings }: MappedFolder,
  problems: Remark[],
): LocalFile[] {
  const byName = new Map(found.files.map((file) => [file.name, file]));
  const byKey = new Map<string, LocalFile>();
  if (settings) byKey.set(settings.key, settings);
  for (const { name, key: spelled, theme } of files) {
    const { size = 0, modified = 0 } = byName.get(name) ?? {};
    const file: LocalFile = {
      ...{ key: spelled.normalize('NFC'), path: join(folder, name), size, modified },
      ...(theme && { theme: theme.name }),
    };
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
