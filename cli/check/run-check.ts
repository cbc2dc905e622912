import { exitCodes } from '../failures.ts';
import { formatRemark } from '../remark.ts';
import { processTerminal } from '../terminal.ts';
import { counted } from '../wording.ts';
import { checkFolder } from './check-folder.ts';

/** What was typed behind `platen check DIR`. */
export type CheckCall = { lenient?: boolean; json?: boolean };

/** Answers the exit code. Throws a `UsageError` for what is no folder. */
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
