/** `platen pull DIR --from URL`. */

import type { Command } from 'commander';
import { pull } from '../pull/pull.ts';
import { exitCodeOfPull, tellPull } from '../pull/report.ts';
import { connect } from '../site/connect.ts';
import { processTerminal } from '../terminal.ts';

type Options = { from: string; dryRun?: boolean; delete?: boolean; yes?: boolean; json?: boolean };

export function addPull(program: Command): void {
  program
    .command('pull')
    .description('Fetch the bucket: every file byte for byte, and only what differs.')
    .argument('<dir>', 'the folder to write to; it is made if it is not there')
    .requiredOption('--from <url>', 'the site, such as https://example.org')
    .option('--dry-run', 'compare, and change nothing')
    .option('--delete', 'also delete what the bucket does not have; lists it and asks first')
    .option('--yes', 'delete without asking')
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: Options) => {
      process.exitCode = await runPull(dir, options);
    });
}

async function runPull(dir: string, options: Options): Promise<number> {
  const terminal = processTerminal();
  const how = {
    isDryRun: options.dryRun === true,
    deletes: options.delete === true,
    assumesYes: options.yes === true,
    platform: process.platform,
  };
  const report = await pull(dir, connect(options.from, terminal.stop), how, terminal);
  const exitCode = exitCodeOfPull(report);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, exitCode }, null, 2)}\n`);
  else tellPull(report, terminal);
  return exitCode;
}
