/** `platen pull DIR --from URL`. */

import type { Command } from 'commander';
import type { PullCall } from '../pull/run-pull.ts';

export function addPull(program: Command): void {
  program
    .command('pull')
    .description('Fetch the bucket: every file byte for byte, and only what differs.')
    .argument('<dir>', 'the folder to write to; it is made if it is not there')
    .requiredOption('--from <url>', 'the site, such as https://example.org')
    .option('--dry-run', 'compare, and change nothing')
    .option('--delete', 'also delete what the bucket does not have; lists it and asks first')
    .option('--yes', 'delete without asking')
    .option('--history', 'also fetch what files were, and the addresses that pages had, into .history/')
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: PullCall) => {
      const { runPull } = await import('../pull/run-pull.ts');
      process.exitCode = await runPull(dir, options);
    });
}
