/** `npm run compare -- DIR`: what differs between a Hugo site built by Hugo and the same folder served by Platen. */

import { Command, CommanderError } from 'commander';
import { exitCodeOf, exitCodes } from '../failures.ts';
import { printable, processTerminal } from '../terminal.ts';
import { compareSite } from './compare-site.ts';
import { describeComparison } from './tell-comparison.ts';

/** Differences of each kind that are printed. */
const usualExamples = 8;

await main();

async function main(): Promise<void> {
  const program = new Command('compare')
    .description('Build a Hugo site with the installed Hugo, serve it with Platen, and print what differs.')
    .argument('<dir>', 'the folder of a Hugo site; nothing in it is changed')
    .option('--all', 'print every difference, not the first of each kind')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      `
Both show the content alone: templates of ours stand in for those of the site and its theme, its shortcodes stay. Of several
languages the default one is compared.

Exit codes: 0 no unexplained difference, 1 there are some, 2 wrong usage, or a site that Hugo cannot build.`,
    )
    .exitOverride()
    .action(async (dir: string, options: { all?: boolean; json?: boolean }) => {
      process.exitCode = await compare(dir, options);
    });
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = end(error);
  }
}

/** Says why it ended, unless that was said already. */
function end(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const exitCode = exitCodeOf(error);
  if (exitCode === undefined) throw error;
  if (error instanceof Error) console.error(error.message);
  return exitCode;
}

async function compare(dir: string, { all, json }: { all?: boolean; json?: boolean }): Promise<number> {
  const terminal = processTerminal();
  const comparison = await compareSite(dir, terminal);
  const open = comparison.differences.filter(({ reason }) => reason === undefined);
  const exitCode = open.length + comparison.problems.length === 0 ? exitCodes.done : exitCodes.problems;
  if (json) process.stdout.write(`${JSON.stringify({ ...comparison, exitCode }, null, 2)}\n`);
  else {
    const lines = describeComparison(comparison, all ? Number.POSITIVE_INFINITY : usualExamples);
    for (const line of lines) terminal.tell(printable(line));
  }
  return exitCode;
}
