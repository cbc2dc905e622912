/** `platen new PATH`. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from '../failures.ts';
import { newPost, postPath } from '../new-post.ts';

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
