/** `npm run compare -- DIR`: the differences between a site built by Hugo and the same served by Platen. */

import { Command, CommanderError } from 'commander';
import { exitCodeOf, exitCodes, UsageError } from '../failures.ts';
import { printable, processTerminal } from '../terminal.ts';
import { compareSite } from './compare-site.ts';
import { exitCodeFor } from './comparison.ts';
import { compareFaces, type FaceComparison } from './faces/compare-faces.ts';
import { describeFaces } from './faces/tell-faces.ts';
import { looksSame } from './pixels/tell-pixels.ts';
import { repairs as kinds } from './repair.ts';
import { findHugo } from './run-hugo.ts';
import { describeComparison } from './tell-comparison.ts';

type Options = {
  layouts?: boolean;
  pixels?: boolean;
  pictures?: string;
  lenient?: boolean;
  all?: boolean;
  json?: boolean;
  hugo?: string;
};

/** Differences of each cause that are printed. */
const usualExamples = 8;

await main();

async function main(): Promise<void> {
  const program = new Command('compare')
    .description('Build a Hugo site with Hugo, serve it with Platen, and print what differs.')
    .argument('<dir>', 'the folder of a Hugo site; nothing in it is changed')
    .option(
      '--hugo <path>',
      'the program to build with; else the one in HUGO, or fetched by .ci/get-hugo, or installed',
    )
    .option('--lenient', 'publish posts with unknown shortcodes, as push --lenient does')
    .option('--layouts', "compare whole pages, made by the site's own layouts in both programs")
    .option('--pixels', 'with --layouts: compare five pages as Chromium shows them, 360 and 1280 pixels wide')
    .option('--pictures <dir>', 'as --pixels, and keep the pictures in a folder')
    .option('--all', 'print every difference, not the first of each cause')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText(
      'after',
      `
Hugo builds a copy of the folder with the shortcodes, render hooks and partials of the site and its themes, in all languages and
with the author's configuration; only the templates of pages are ours, and show the content alone. Platen is filled as by a plain push: a file that push refuses is
not there, so its pages differ, and those that list them or link to them may too.

Exit codes: 0 every page agrees, or differs only in what docs/hugo.md explains; 1 others differ, or cannot be compared; 2 wrong
usage, or a site that Hugo cannot build.`,
    )
    .exitOverride()
    .action(async (dir: string, options: Options) => {
      process.exitCode = await compare(dir, options);
    });
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = end(error);
  }
}

/** Prints why the command ended, unless that was printed already. */
function end(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const exitCode = exitCodeOf(error);
  if (exitCode === undefined) throw error;
  if (error instanceof Error) console.error(error.message);
  return exitCode;
}

async function compare(dir: string, options: Options): Promise<number> {
  const { all, json, layouts, lenient, pixels, pictures, hugo: named } = options;
  const hasPixels = pixels === true || pictures !== undefined;
  if (hasPixels && !layouts) throw new UsageError('Cannot compare pictures: --layouts must be given too');
  const terminal = processTerminal();
  const hugo = findHugo(named);
  if (hugo === null)
    throw new UsageError(
      'Cannot compare: Hugo must be installed, or fetched by .ci/get-hugo, or named by --hugo',
    );
  if (layouts) {
    const faces = await compareFaces(dir, hugo, terminal, {
      isLenient: lenient === true,
      hasPixels,
      pictures,
    });
    const isSame = isSameFace(faces);
    if (json) process.stdout.write(`${JSON.stringify(faces, null, 2)}\n`);
    else {
      const lines = describeFaces(faces, all ? Number.POSITIVE_INFINITY : usualExamples);
      for (const line of lines) terminal.tell(printable(line));
    }
    return isSame ? exitCodes.done : exitCodes.problems;
  }
  const comparison = await compareSite(dir, hugo, terminal, lenient === true);
  const exitCode = exitCodeFor(comparison);
  if (json) process.stdout.write(`${JSON.stringify({ ...comparison, exitCode }, null, 2)}\n`);
  else {
    const lines = describeComparison(comparison, all ? Number.POSITIVE_INFINITY : usualExamples);
    for (const line of lines) terminal.tell(printable(line));
  }
  return exitCode;
}

function isSameFace({ repairs, pages, pixels = [], problems }: FaceComparison): boolean {
  const isKnown = repairs.every(({ name }) => kinds[name].pages === 'compared');
  return (
    isKnown && problems.length === 0 && pages.every(({ sameFace }) => sameFace) && pixels.every(looksSame)
  );
}
