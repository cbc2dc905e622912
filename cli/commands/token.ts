/** `platen token NAME [PREFIX]`. */

import type { Command } from 'commander';
import { UsageError } from '../failures.ts';
import { newToken, tokenEntry } from '../new-token.ts';

export function addToken(program: Command): void {
  program
    .command('token')
    .description('Make an upload token for one author.')
    .argument('<name>', 'whose token it is')
    .argument('[prefix]', 'what every key must begin with, such as guests/')
    .addHelpText('after', afterToken)
    .action((name: string, prefix?: string) => {
      const token = newToken();
      const entry = entryOrRefuse(name, token, prefix);
      process.stdout.write(
        `Token, for the author alone:\n\n  ${token}\n\nEntry for UPLOAD_TOKENS:\n\n  ${entry}\n`,
      );
    });
}

const afterToken = `
The token is printed once and kept nowhere. Its entry goes into the secret UPLOAD_TOKENS beside those already there, separated by a
space:

  npx wrangler secret put UPLOAD_TOKENS`;

function entryOrRefuse(name: string, token: string, prefix?: string): string {
  try {
    return tokenEntry(name, token, prefix);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
