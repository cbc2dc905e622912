import { readLocalTree } from '../files/local-tree.ts';
import { inReadingOrder, type Remark } from '../remark.ts';
import type { Terminal } from '../terminal.ts';
import { checkFiles } from './check-files.ts';
import { findSurroundings } from './surroundings.ts';

/** `files` counts those that were looked at. */
export type FolderCheck = { files: number; problems: Remark[]; warnings: Remark[]; isStopped: boolean };

/** Everything that would be said of the files of a folder if it were pushed to an empty bucket. */
export async function checkFolder(
  folder: string,
  isLenient: boolean,
  { stop, follow }: Pick<Terminal, 'stop' | 'follow'>,
): Promise<FolderCheck> {
  const tree = await readLocalTree(folder);
  const progress = follow('Checking', tree.files.length);
  try {
    const checked = await checkFiles(tree.files, {
      around: await findSurroundings(tree.files),
      others: [],
      isLenient,
      now: Date.now(),
      stop,
      onChecked: progress.step,
    });
    return {
      files: tree.files.length - checked.unchecked.length,
      problems: inReadingOrder([...tree.problems, ...checked.problems]),
      warnings: inReadingOrder([...tree.warnings, ...checked.warnings]),
      isStopped: checked.unchecked.length > 0,
    };
  } finally {
    progress.done();
  }
}
