/** The commands of `platen`. Each loads its code when it is called. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import type { CheckCall } from './check/check-folder.ts';
import type { DoctorCall } from './doctor/doctor.ts';
import { UsageError } from './failures.ts';
import { newPost, postPath } from './new-post.ts';
import type { PullCall } from './pull/run-pull.ts';
import type { PushCall } from './push/run-push.ts';
import { processTerminal } from './terminal.ts';
import { newToken, type TokenRights, tokenEntry } from './tokens.ts';

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
      const { runPush } = await import('./push/run-push.ts');
      process.exitCode = await runPush(dir, options);
    });
}

const afterPush = `
The upload token is read from the environment variable PLATEN_TOKEN, or from the file .dev.vars in this folder.

Exit codes: 0 all was done, 1 a file has problems or was left, 2 wrong usage, 3 the site cannot be reached or refuses the token,
130 stopped. It is safe to stop and to run again.`;

export function addPull(program: Command): void {
  program
    .command('pull')
    .description('Fetch the bucket: every file byte for byte, and only what differs.')
    .argument('<dir>', 'the folder to write to; it is made if it is not there')
    .requiredOption('--from <url>', 'the site, such as https://example.org')
    .option('--dry-run', 'compare, and change nothing')
    .option('--delete', 'also delete what the bucket does not have; lists it and asks first')
    .option('--yes', 'delete without asking')
    .option('--themes', 'also fetch the files and settings that came from themes, as they are in the bucket')
    .option(
      '--history',
      'also fetch those of themes, what files were, and the addresses that pages had, into .history/',
    )
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: PullCall) => {
      const { runPull } = await import('./pull/run-pull.ts');
      process.exitCode = await runPull(dir, options);
    });
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Tell what push would refuse or warn about. Needs no site and no token.')
    .argument('<dir>', 'a Hugo site, or a folder as it would be in the bucket')
    .option('--lenient', 'unknown shortcodes are warnings')
    .option('--json', 'print one JSON document instead of text')
    .action(async (dir: string, options: CheckCall) => {
      const { runCheck } = await import('./check/check-folder.ts');
      process.exitCode = await runCheck(dir, options);
    });
}

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
      const { dev } = await import('./dev/dev.ts');
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

export function addTheme(program: Command): void {
  program
    .command('theme')
    .description(
      "Lay a theme of Hugo over a site: copy it to the site's themes/, and name it in the settings.",
    )
    .argument('<theme>', 'the folder of a theme, or the name of one in themes/')
    .argument('[site]', 'the folder of the site', '.')
    .action(async (theme: string, site: string) => {
      const { layTheme } = await import('./theme/lay-theme.ts');
      const { name, folder, copied, settings } = await layTheme(theme, site);
      const from = copied > 0 ? `Copied ${copied} files to ${folder}` : `Found ${folder}`;
      process.stdout.write(
        `${from}, and named the theme "${name}" in ${settings}\nSee it with: npx platen dev ${site}\n`,
      );
    });
}

export function addNew(program: Command): void {
  program
    .command('new')
    .description('Begin a post: a Markdown file with its title, the time and draft: true.')
    .argument('<path>', 'where, such as posts/my-post.md; the title is made from the name')
    .action(async (given: string) => {
      const path = postPath(given);
      await writeNew(path, newPost(path, new Date()));
      process.stdout.write(`Made ${path}, a draft\n`);
    });
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere
      ? new UsageError(`Cannot make "${path}": there must not be a file of this name yet`)
      : error;
  }
}

export function addToken(program: Command): void {
  program
    .command('token')
    .description('Make an upload token for one author.')
    .argument('<name>', 'whose token it is')
    .argument('[prefix]', 'what every key must begin with, such as guests/')
    .option('--drafts', 'it writes drafts alone, and changes nothing that visitors see')
    .addHelpText('after', afterToken)
    .action((name: string, prefix: string | undefined, { drafts }: { drafts?: boolean }) => {
      const token = newToken();
      const entry = entryOrRefuse(name, token, { prefix, isForDrafts: drafts });
      process.stdout.write(
        `Token, for the author alone:\n\n  ${token}\n\nEntry for UPLOAD_TOKENS:\n\n  ${entry}\n`,
      );
    });
}

const afterToken = `
The token is printed once and kept nowhere. Its entry goes into the secret UPLOAD_TOKENS beside those already there, separated by a
space:

  npx wrangler secret put UPLOAD_TOKENS`;

function entryOrRefuse(name: string, token: string, rights: TokenRights): string {
  try {
    return tokenEntry(name, token, rights);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('Look at a deployed site and say what is wrong with it, and what to do about it.')
    .requiredOption('--to <url>', 'the site, such as https://example.org')
    .option('--json', 'print one JSON document instead of text')
    .action(async (options: DoctorCall) => {
      const { runDoctor } = await import('./doctor/doctor.ts');
      process.exitCode = await runDoctor(options);
    });
}
