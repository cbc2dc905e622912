/** `platen push DIR --to URL`. */

import type { Command } from 'commander';
import { UsageError } from '../failures.ts';
import { createDigester } from '../files/digest.ts';
import { keepDoing } from '../files/watch.ts';
import { push } from '../push/push.ts';
import { exitCodeOfPush } from '../push/report.ts';
import { tellPush } from '../push/tell-push.ts';
import { connect } from '../site/connect.ts';
import { processTerminal } from '../terminal.ts';

type Options = {
  to: string;
  dryRun?: boolean;
  delete?: boolean;
  yes?: boolean;
  lenient?: boolean;
  json?: boolean;
  watch?: boolean;
};

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
    .option('--json', 'print one JSON document instead of text')
    .option('--watch', 'stay, and push again whenever a file changes')
    .addHelpText('after', afterPush)
    .action(async (dir: string, options: Options) => {
      process.exitCode = await runPush(dir, options);
    });
}

const afterPush = `
The upload token is read from the environment variable PLATEN_TOKEN, or from the file .dev.vars in this folder.

Exit codes: 0 all was done, 1 a file has problems or was left, 2 wrong usage, 3 the site cannot be reached or refuses the token,
130 stopped. It is safe to stop and to run again.`;

async function runPush(dir: string, options: Options): Promise<number> {
  const { json, watch } = options;
  if (json && watch) {
    throw new UsageError('Cannot combine --json with --watch: one document is printed when all is done');
  }
  const terminal = processTerminal();
  const site = connect(options.to, terminal.stop);
  const digest = createDigester();
  const how = {
    isDryRun: options.dryRun === true,
    isLenient: options.lenient === true,
    deletes: options.delete === true,
    assumesYes: options.yes === true,
  };
  let exitCode = 0;
  const once = async (): Promise<void> => {
    const report = await push(dir, site, how, terminal, digest);
    exitCode = exitCodeOfPush(report);
    if (json) process.stdout.write(`${JSON.stringify({ ...report, exitCode }, null, 2)}\n`);
    else tellPush(report, terminal);
  };
  await (watch ? keepDoing(dir, terminal.stop, once) : once());
  return exitCode;
}
