/** `platen dev DIR`. */

import type { Command } from 'commander';
import { UsageError } from '../failures.ts';
import { processTerminal } from '../terminal.ts';

export function addDev(program: Command): void {
  program
    .command('dev')
    .description('Show a folder as a site on this machine, and follow its changes. Needs no token.')
    .argument('<dir>', 'a Hugo site, or a folder as it would be in the bucket; nothing is written to it')
    .option('--port <number>', 'where to serve', '8788')
    .option('--lenient', 'show posts with unknown shortcodes')
    .addHelpText('after', afterDev)
    .action(async (dir: string, { port, lenient }: { port: string; lenient?: boolean }) => {
      const options = { port: readPort(port), isLenient: lenient === true };
      const { dev } = await import('../dev/dev.ts');
      await dev(dir, options, processTerminal());
    });
}

const afterDev = `
Posts that are not public (draft, scheduled, expired) are shown at their own addresses with a note, but stand in no list;
http://localhost:8788/_platen/dev/ lists them, and what is wrong with files.`;

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`Cannot use the port "${text}": it must be a number up to 65535`);
}
