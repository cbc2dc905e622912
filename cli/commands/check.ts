/** `platen check DIR`. */

import type { Command } from 'commander';
import { checkFolder } from '../check/check-folder.ts';
import { exitCodes } from '../failures.ts';
import { formatRemark } from '../remark.ts';
import { processTerminal } from '../terminal.ts';
import { counted } from '../wording.ts';

type Options = { lenient?: boolean; json?: boolean };

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Tell what push would refuse or warn about. Needs no site and no token.')
    .argument('<dir>', 'a Hugo site, or a folder as it would be in the bucket')
    .option('--lenient', 'unknown shortcodes are warnings')
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: Options) => {
      process.exitCode = await runCheck(dir, options);
    });
}

async function runCheck(dir: string, { lenient, json }: Options): Promise<number> {
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
