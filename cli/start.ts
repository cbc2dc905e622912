/** `npm start`: the site on this machine. An empty bucket gets sample content, except with `--empty`. */

import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { packageRoot } from './package-root.ts';
import { push } from './push/push.ts';
import { formatRemark } from './report.ts';
import { remoteSite } from './site/remote-site.ts';
import { silentTerminal } from './terminal.ts';
import { ensureDevVars, readToken } from './tokens.ts';

const devVars = resolve(packageRoot, '.dev.vars');
const content = resolve(packageRoot, 'content');

await main();

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const { port, ip, empty } = parseArgs({
    args,
    strict: false,
    options: {
      port: { type: 'string', default: '8787' },
      ip: { type: 'string', default: 'localhost' },
      empty: { type: 'boolean', default: false },
    },
  }).values;
  const site = `http://${ip}:${port}`;
  if (await answers(site))
    fail(
      `Cannot start: something answers at ${site} already; stop it, or choose another port: npm start -- --port 8788`,
    );
  if (ensureDevVars(devVars)) console.log('Made .dev.vars with a fresh upload token.');
  const passedOn = args.filter((arg) => arg !== '--empty');
  const wrangler = startWrangler(passedOn, site);
  try {
    await waitUntilUp(site, wrangler);
    if (!empty) await fillIfEmpty(site);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  console.log(`
  Your site    ${site}/
  Write        ${site}/admin/ with the token PLATEN_TOKEN of .dev.vars
  Publish      curl -T content/about.md -H "Authorization: Bearer $(sed -n 's/^PLATEN_TOKEN=//p' .dev.vars)" ${site}/upload/about.md
  Stop         Ctrl-C
`);
}

/** Puts the sample content into an empty bucket, as `platen push` would. */
async function fillIfEmpty(origin: string): Promise<void> {
  const token = readToken(devVars);
  if (token === undefined) return;
  const terminal = silentTerminal();
  const site = remoteSite({ origin, token, stop: terminal.stop });
  if (!(await site.isEmpty())) return;
  const how = { isDryRun: false, isLenient: false, deletes: false, assumesYes: false };
  const { sent, problems, failure } = await push(content, site, how, terminal);
  if (failure !== null) throw new Error(failure);
  for (const problem of problems) console.error(formatRemark(problem));
  console.log(`Put ${sent.length} files of content/ into the empty bucket.`);
}

/**
 * Runs wrangler with the options of this command. Each process ends with the other.
 *
 * The inspector takes any free port. By default wrangler searches for one and opens it later, so two sites
 * that start at once would choose the same.
 */
function startWrangler(args: string[], site: string): ChildProcess {
  const own = [
    'dev',
    '--show-interactive-dev-session=false',
    '--log-level=warn',
    '--inspector-port=0',
    `--var=SITE_URL:${site}`,
  ];
  const port = args.some((arg) => arg.startsWith('--port')) ? [] : ['--port=8787'];
  const wrangler = spawn(process.execPath, [wranglerPath(), ...own, ...port, ...args], {
    cwd: packageRoot,
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
  return resolve(packageRoot, 'node_modules/wrangler/bin/wrangler.js');
}

/** Tests whether the local site runs. */
async function answers(site: string): Promise<boolean> {
  try {
    await fetch(`${site}/robots.txt`);
    return true;
  } catch {
    return false;
  }
}

/** Waits until the site answers; throws when its process ended first. */
async function waitUntilUp(site: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    if (await answers(site)) return;
    await pause(100);
  }
  throw new Error(`Cannot start the site: its server ended with code ${server.exitCode}`);
}
