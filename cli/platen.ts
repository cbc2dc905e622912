/** `platen`: the author's command. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { addCheck, addDev, addDoctor, addNew, addPull, addPush, addTheme, addToken } from './commands.ts';
import { exitCodeOf, exitCodes } from './failures.ts';
import { packageRoot } from './package-root.ts';
import { printable } from './terminal.ts';

// Ten thousand files make many short-lived objects. Without a growing space for them, memory halves and the
// time stays the same.
setFlagsFromString('--semi-space-growth-factor=1');

await main();

async function main(): Promise<void> {
  const program = new Command('platen')
    .description('Publishes Markdown to a site whose bucket is the site.')
    .version(version())
    .exitOverride();
  for (const add of [addPush, addPull, addCheck, addDev, addTheme, addNew, addToken, addDoctor]) add(program);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = end(error);
  }
}

/** Prints why the command ended, unless that was printed already. */
function end(error: unknown): number {
  // Commander has already printed the help, or the error in the arguments.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const exitCode = exitCodeOf(error);
  if (exitCode === undefined) throw error;
  if (error instanceof Error && exitCode !== exitCodes.stopped) console.error(printable(error.message));
  return exitCode;
}

function version(): string {
  return String(JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')).version);
}
