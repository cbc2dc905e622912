/** `platen check DIR`. */

import type { Command } from 'commander';
import type { CheckCall } from '../check/run-check.ts';

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Tell what push would refuse or warn about. Needs no site and no token.')
    .argument('<dir>', 'a Hugo site, or a folder as it would be in the bucket')
    .option('--lenient', 'unknown shortcodes are warnings')
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: CheckCall) => {
      const { runCheck } = await import('../check/run-check.ts');
      process.exitCode = await runCheck(dir, options);
    });
}
