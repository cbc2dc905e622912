/** `npm run token -- NAME [PREFIX]`: makes a token for one author and prints its entry for `UPLOAD_TOKENS`. */

import { newToken, tokenEntry } from './new-token.ts';

const usage = `Usage: npm run token -- NAME [PREFIX]

Makes an upload token. NAME tells whose it is; PREFIX, such as guests/, is what every key must begin with.
The token is printed once and kept nowhere. Its entry goes into the secret UPLOAD_TOKENS beside those already there,
separated by a space:

  npx wrangler secret put UPLOAD_TOKENS
`;

main(process.argv.slice(2));

function main([name, prefix, ...rest]: string[]): void {
  if (name === undefined || name.startsWith('-') || rest.length > 0) {
    const isHelp = name === '--help' || name === '-h';
    (isHelp ? process.stdout : process.stderr).write(usage);
    process.exitCode = isHelp ? 0 : 2;
    return;
  }
  const token = newToken();
  try {
    const entry = tokenEntry(name, token, prefix);
    process.stdout.write(
      `Token, for the author alone:\n\n  ${token}\n\nEntry for UPLOAD_TOKENS:\n\n  ${entry}\n`,
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
