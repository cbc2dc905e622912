/** `platen doctor --to URL`. */

import type { Command } from 'commander';
import type { DoctorCall } from '../doctor/run-doctor.ts';

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Look at a deployed site and say what is wrong with it, and what to do about it.')
    .requiredOption('--to <url>', 'the site, such as https://example.org')
    .option('--json', 'print one JSON document instead of text')
    .action(async (options: DoctorCall) => {
      const { runDoctor } = await import('../doctor/run-doctor.ts');
      process.exitCode = await runDoctor(options);
    });
}
