/** `platen push DIR --to URL`. */

import type { Command } from 'commander';
import type { PushCall } from '../push/run-push.ts';

export function addPush(program: Command): void {
  program
    .command('push')
    .description('Publish a folder: send what changed, and only that.')
    .argument('<dir>', 'a Hugo site, or a folder whose files are to be in the bucket as they are')
    .requiredOption('--to <url>', 'the site, such as https://example.org')
    .option('--dry-run', 'check and compare, and change nothing')
    .option('--delete', 'also delete what the folder does not have; lists it and asks first')
    .option('--yes', 'delete without asking')
    .option('--lenient', 'publish posts with unknown shortcodes; their inner text is shown')
    .option('--history', 'also send .history/: what files were, and the addresses that pages had')
    .option('--json', 'print one JSON document instead of text')
    .option('--watch', 'stay, and push again whenever a file changes')
    .addHelpText('after', afterPush)
    .action(async (dir: string, options: PushCall) => {
      const { runPush } = await import('../push/run-push.ts');
      process.exitCode = await runPush(dir, options);
    });
}

const afterPush = `
The upload token is read from the environment variable PLATEN_TOKEN, or from the file .dev.vars in this folder.

Exit codes: 0 all was done, 1 a file has problems or was left, 2 wrong usage, 3 the site cannot be reached or refuses the token,
130 stopped. It is safe to stop and to run again.`;
