/** `npm start`: the whole site on this machine, with the sample content if its bucket is empty. */

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDevVars, readToken } from './dev-vars.ts';
import { answers, isEmpty, uploadFolder, waitUntilUp } from './local-site.ts';

const root = resolve(import.meta.dirname, '..');
const devVars = resolve(root, '.dev.vars');
const content = resolve(root, 'content');

await main();

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const { port, ip } = parseArgs({
    args,
    strict: false,
    options: { port: { type: 'string', default: '8787' }, ip: { type: 'string', default: 'localhost' } },
  }).values;
  const site = `http://${ip}:${port}`;
  if (await answers(site))
    fail(
      `Cannot start: something answers at ${site} already; stop it, or choose another port: npm start -- --port 8788`,
    );
  if (ensureDevVars(devVars)) console.log('Made .dev.vars with a fresh upload token.');
  const wrangler = startWrangler(args, site);
  try {
    await waitUntilUp(site, wrangler);
    await fillIfEmpty(site);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  console.log(`
  Your site    ${site}/
  Publish      curl -T content/about.md -H "Authorization: Bearer $(sed -n 's/^PLATEN_TOKEN=//p' .dev.vars)" ${site}/upload/about.md
  Stop         Ctrl-C
`);
}

async function fillIfEmpty(site: string): Promise<void> {
  const token = readToken(devVars);
  if (token === undefined || !(await isEmpty(site, token))) return;
  const count = await uploadFolder(content, site, token);
  console.log(`Put ${count} files of content/ into the empty bucket.`);
}

/** Runs wrangler with the options that were given to us; it ends when we do, and we when it does. */
function startWrangler(args: string[], site: string): ChildProcess {
  const own = ['dev', '--show-interactive-dev-session=false', '--log-level=warn', `--var=SITE_URL:${site}`];
  const port = args.some((arg) => arg.startsWith('--port')) ? [] : ['--port=8787'];
  const wrangler = spawn(process.execPath, [wranglerPath(), ...own, ...port, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', ...process.env },
  });
  wrangler.on('exit', (code) => process.exit(code ?? 1));
  process.on('exit', () => wrangler.kill());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => wrangler.kill(signal));
  return wrangler;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function wranglerPath(): string {
  return resolve(root, 'node_modules/wrangler/bin/wrangler.js');
}
