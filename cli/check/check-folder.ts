import { exitCodes } from '../failures.ts';
import { readLocalTree } from '../files/local-tree.ts';
import { counted, formatRemark, inReadingOrder, type Remark } from '../report.ts';
import { processTerminal, type Terminal } from '../terminal.ts';
import { checkFiles } from './check-files.ts';
import { findSurroundings } from './surroundings.ts';

/** The options of `platen check DIR`. */
export type CheckCall = { lenient?: boolean; json?: boolean };

/** Returns the exit code. Throws a `UsageError` when the path is no folder. */
export async function runCheck(dir: string, { lenient, json }: CheckCall): Promise<number> {
  const terminal = processTerminal();
  const { files, problems, warnings, isStopped } = await checkFolder(dir, lenient === true, terminal);
  const ended = problems.length > 0 ? exitCodes.problems : exitCodes.done;
  const exitCode = isStopped ? exitCodes.stopped : ended;
  if (json) {
    process.stdout.write(`${JSON.stringify({ files, problems, warnings, isStopped, exitCode }, null, 2)}\n`);
    return exitCode;
  }
  for (const warning of warnings) terminal.tell(formatRemark(warning, 'warning'));
  for (const problem of problems) terminal.tell(formatRemark(problem));
  const counts = [counted(problems.length, 'problem'), counted(warnings.length, 'warning')];
  terminal.tell(
    `Checked ${counted(files, 'file')}, ${counts.join(', ')}${isStopped ? '; stopped early' : ''}`,
  );
  return exitCode;
}

/** `files` is the number of files that were checked. */
export type FolderCheck = { files: number; problems: Remark[]; warnings: Remark[]; isStopped: boolean };

/** All problems and warnings that the files of a folder would get if it were pushed to an empty bucket. */
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
      areAll: true,
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
