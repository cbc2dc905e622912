/** Files that wrangler and rclone write into the local bucket and delete there, past the upload route and with no events. */

import { execFile, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, type RunningSite, removeFolder, startSite } from './running-site.ts';

/** The loop of events goes on meanwhile, so that `fetch` notices when the site ends a connection that nobody uses. */
const run = promisify(execFile);

const hasRclone = spawnSync('rclone', ['version']).status === 0;
if (!hasRclone) console.log('rclone is not installed: it writes nothing in this run.');

const credentials = { accessKeyId: 'local', secretAccessKey: 'not-a-secret' };

let site: RunningSite;
beforeAll(async () => {
  site = await startSite(sweepingOften(withS3()), ['--empty']);
});
afterAll(async () => {
  await site.stop();
  removeFolder(site.folder);
});

describe('a file written straight into the bucket', () => {
  beforeAll(async () => {
    for (const name of ['gone', 'gone-too']) await upload(site, `posts/${name}.md`, postOf(name));
  });

  it('is on its page at once, and on lists, feed and sitemap after the next sweep; a deleted one is gone likewise', async () => {
    const files = join(site.folder, 'files');
    mkdirSync(files);
    writeFileSync(join(files, 'by-wrangler.md'), postOf('by-wrangler'));
    writeFileSync(join(files, 'by-rclone.md'), postOf('by-rclone'));
    await wrangler(site, ['put', 'platen/posts/by-wrangler.md', '--file', join(files, 'by-wrangler.md')]);
    await wrangler(site, ['delete', 'platen/posts/gone.md']);
    if (hasRclone) {
      await rclone(site, ['copyto', join(files, 'by-rclone.md'), 'local:platen/posts/by-rclone.md']);
      await rclone(site, ['deletefile', 'local:platen/posts/gone-too.md']);
    }
    const there = ['by-wrangler', ...(hasRclone ? ['by-rclone'] : [])];
    const gone = ['gone', ...(hasRclone ? ['gone-too'] : [])];

    // Lists first: nobody has asked for the pages, so only the sweep can tell.
    const lists = ['/', '/posts/', '/index.xml', '/sitemap.xml', '/tags/straight/'];
    for (const list of lists) {
      for (;;) {
        const text = await (await fetch(site.origin + list)).text();
        const agrees =
          there.every((name) => text.includes(`/posts/${name}/`)) &&
          !gone.some((name) => text.includes(`/posts/${name}/`));
        if (agrees) break;
        await new Promise((done) => setTimeout(done, 200));
      }
    }
    for (const name of there) expect((await fetch(`${site.origin}/posts/${name}/`)).status).toBe(200);
    for (const name of gone)
      expect([404, 410]).toContain((await fetch(`${site.origin}/posts/${name}/`)).status);
  });

  it.runIf(hasRclone)(
    'by rclone is on its page with the next request, and gone with the next one after it is deleted',
    async () => {
      writeFileSync(join(site.folder, 'next.md'), postOf('next'));
      await rclone(site, ['copyto', join(site.folder, 'next.md'), 'local:platen/posts/next.md']);
      expect(await (await fetch(`${site.origin}/posts/next/`)).text()).toContain('title of next');
      writeFileSync(join(site.folder, 'next.md'), postOf('next').replace('title of', 'new title of'));
      await rclone(site, ['copyto', join(site.folder, 'next.md'), 'local:platen/posts/next.md']);
      expect(await (await fetch(`${site.origin}/posts/next/`)).text()).toContain('new title of next');
      await rclone(site, ['deletefile', 'local:platen/posts/next.md']);
      expect([404, 410]).toContain((await fetch(`${site.origin}/posts/next/`)).status);
    },
  );
});

describe('the recipe for rclone', () => {
  const manual = readFileSync(new URL('../../docs/s3.md', import.meta.url), 'utf8');

  /** Runs the commands that the manual has, with the address of the local bucket in the place of R2's. */
  async function follow(command: string): Promise<void> {
    expect(manual).toContain(`\n${command}\n`);
    const [, written = ''] = /```ini\n(.*?)```/s.exec(manual) ?? [];
    const config = join(site.folder, 'rclone.conf');
    const local = written
      .replace('https://ACCOUNT_ID.r2.cloudflarestorage.com', `${site.origin}/cdn-cgi/local/r2/s3`)
      .replace('= ACCESS_KEY_ID', `= ${credentials.accessKeyId}`)
      .replace('= SECRET_ACCESS_KEY', `= ${credentials.secretAccessKey}`);
    writeFileSync(config, `${local}force_path_style = true\n`);
    const [program = '', ...args] = command.split(' ').map((word) => word.replaceAll('"', ''));
    const env = { PATH: process.env['PATH'], RCLONE_CONFIG: config };
    await run(program, args, { cwd: join(site.folder, 'files'), env });
  }

  it.runIf(hasRclone)('publishes a file and a folder, and makes the bucket as a folder is', async () => {
    const files = join(site.folder, 'files');
    const write = (name: string) => {
      mkdirSync(dirname(join(files, name)), { recursive: true });
      writeFileSync(join(files, name), postOf(name));
    };
    for (const name of ['hello.md', 'posts/a.md', 'posts/b.md', 'my-site/posts/c.md']) write(name);
    const status = async (path: string) => (await fetch(site.origin + path)).status;

    await follow('rclone copyto hello.md r2:platen/posts/hello.md');
    await follow('rclone copy --checksum posts r2:platen/posts');
    for (const name of ['hello', 'a', 'b']) expect(await status(`/posts/${name}/`)).toBe(200);

    await follow('rclone sync --checksum --exclude "/.history/**" my-site r2:platen');
    expect(await status('/posts/c/')).toBe(200);
    for (const name of ['hello', 'a', 'b']) expect(await status(`/posts/${name}/`)).toBe(410);
    const headers = { Authorization: `Bearer ${site.token}` };
    const kept = await (await fetch(`${site.origin}/upload/posts/a.md?versions`, { headers })).json();
    expect(kept).toMatchObject({ versions: [{ author: 'bucket' }] });
  });

  it.runIf(hasRclone)('also works with curl, and with what Remotely Save sends', async () => {
    const folder = join(site.folder, 'files');
    writeFileSync(join(folder, 'hello.md'), postOf('by-curl'));
    const [command = ''] = /^curl .*$/m.exec(manual) ?? [];
    const send = async (...changes: [string, string][]) => {
      const local: [string, string][] = [
        ['https://ACCOUNT_ID.r2.cloudflarestorage.com', `${site.origin}/cdn-cgi/local/r2/s3`],
        ['ACCESS_KEY_ID', credentials.accessKeyId],
        ['SECRET_ACCESS_KEY', credentials.secretAccessKey],
      ];
      const words = command.split(' ').map((word) => word.replaceAll('"', ''));
      const args = words
        .slice(1)
        .map((word) => [...local, ...changes].reduce((text, [from, to]) => text.replace(from, to), word));
      await run('curl', ['-sS', '--fail-with-body', ...args], { cwd: folder });
    };
    await send();
    expect(await (await fetch(`${site.origin}/posts/hello/`)).text()).toContain('by-curl');

    // An empty object in place of a folder, a note with its time as metadata, a list, a deletion.
    writeFileSync(join(folder, 'empty'), '');
    await send(['hello.md', 'empty'], ['posts/hello.md', 'posts/trips/']);
    await send(['posts/hello.md', 'posts/trips/rome.md']);
    expect((await fetch(`${site.origin}/posts/rome/`)).status).toBe(404);
    expect((await fetch(`${site.origin}/posts/trips/rome/`)).status).toBe(200);
    const headers = { Authorization: `Bearer ${site.token}` };
    const status = await (await fetch(`${site.origin}/upload/?status`, { headers })).json();
    expect(status).toMatchObject({ unreadable: [] });
    await rclone(site, ['deletefile', 'local:platen/posts/trips/rome.md']);
    expect((await fetch(`${site.origin}/posts/trips/rome/`)).status).toBe(410);
  });
});

/** wrangler.toml names the bucket's table last where that is possible; a table below it is the bucket's. */
function withS3(): string {
  const folder = copyProject();
  appendFileSync(
    join(folder, 'wrangler.toml'),
    '\n[[r2_buckets]]\nbinding = "S3"\nbucket_name = "platen"\nlocal_dev = { experimental_s3_credentials = ' +
      `{ accessKeyId = "${credentials.accessKeyId}", secretAccessKey = "${credentials.secretAccessKey}" } }\n`,
  );
  return folder;
}

/** A sweep begins every three seconds, not every minute. `test/simulation/promise.test.ts` has the true pause. */
function sweepingOften(folder: string): string {
  const file = join(folder, 'src/indexing/sweep.ts');
  const source = readFileSync(file, 'utf8');
  const often = source.replace('consistent ? 60 : 300', 'consistent ? 3 : 300');
  expect(often).not.toBe(source);
  writeFileSync(file, often);
  return folder;
}

/** Dated yesterday, so that it is on the first page of every list. */
function postOf(name: string): string {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  return `---\ntitle: title of ${name}\ndate: ${yesterday}\ntags: [straight]\n---\n\nText.\n`;
}

async function upload({ origin, token }: RunningSite, key: string, body: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const reply = await fetch(`${origin}/upload/${key}`, { method: 'PUT', body, headers });
  expect(reply.status).toBe(201);
}

async function wrangler({ folder }: RunningSite, args: string[]): Promise<void> {
  const command = resolve(folder, 'node_modules/wrangler/bin/wrangler.js');
  const where = ['--local', '--persist-to', join(folder, 'state')];
  await run(process.execPath, [command, 'r2', 'object', ...args, ...where], { cwd: folder });
}

/** Through the S3 interface that wrangler gives a local bucket. */
async function rclone({ origin }: RunningSite, args: string[]): Promise<void> {
  const settings = {
    RCLONE_CONFIG: '/dev/null',
    RCLONE_CONFIG_LOCAL_TYPE: 's3',
    RCLONE_CONFIG_LOCAL_PROVIDER: 'Cloudflare',
    RCLONE_CONFIG_LOCAL_REGION: 'auto',
    RCLONE_CONFIG_LOCAL_ENDPOINT: `${origin}/cdn-cgi/local/r2/s3`,
    RCLONE_CONFIG_LOCAL_ACCESS_KEY_ID: credentials.accessKeyId,
    RCLONE_CONFIG_LOCAL_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    RCLONE_CONFIG_LOCAL_FORCE_PATH_STYLE: 'true',
    RCLONE_CONFIG_LOCAL_NO_CHECK_BUCKET: 'true',
  };
  // Of this machine's own settings for S3 none may count.
  await run('rclone', args, { env: { PATH: process.env['PATH'], ...settings } });
}
