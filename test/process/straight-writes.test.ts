/** Files that wrangler and rclone write into the local bucket and delete there, past the upload route and with no events. */

import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, type RunningSite, removeFolder, startSite } from './running-site.ts';

const hasRclone = spawnSync('rclone', ['version']).status === 0;
if (!hasRclone) console.log('rclone is not installed: it writes nothing in this run.');

/** What is promised, in milliseconds: a sweep begins every minute; and what a busy machine adds to it. */
const bound = 60_000 + 30_000;

const credentials = { accessKeyId: 'local', secretAccessKey: 'not-a-secret' };

describe('a file written straight into the bucket', () => {
  let site: RunningSite;
  beforeAll(async () => {
    const folder = copyProject();
    // wrangler.toml names the bucket's table last where that is possible; a table below it is the bucket's.
    appendFileSync(
      join(folder, 'wrangler.toml'),
      '\n[[r2_buckets]]\nbinding = "S3"\nbucket_name = "platen"\nlocal_dev = { experimental_s3_credentials = ' +
        `{ accessKeyId = "${credentials.accessKeyId}", secretAccessKey = "${credentials.secretAccessKey}" } }\n`,
    );
    site = await startSite(folder);
    for (const name of ['gone', 'gone-too']) await upload(site, `posts/${name}.md`, postOf(name));
  });
  afterAll(async () => {
    await site.stop();
    removeFolder(site.folder);
  });

  it('is on its page at once, and on lists, feed and sitemap within a minute; a deleted one is gone likewise', async () => {
    const files = join(site.folder, 'files');
    mkdirSync(files);
    writeFileSync(join(files, 'by-wrangler.md'), postOf('by-wrangler'));
    writeFileSync(join(files, 'by-rclone.md'), postOf('by-rclone'));
    wrangler(site, ['put', 'platen/posts/by-wrangler.md', '--file', join(files, 'by-wrangler.md')]);
    wrangler(site, ['delete', 'platen/posts/gone.md']);
    if (hasRclone) {
      rclone(site, ['copyto', join(files, 'by-rclone.md'), 'local:platen/posts/by-rclone.md']);
      rclone(site, ['deletefile', 'local:platen/posts/gone-too.md']);
    }
    const written = Date.now();
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
        expect(Date.now() - written, `${list} is older than promised`).toBeLessThan(bound);
        await new Promise((done) => setTimeout(done, 500));
      }
    }
    console.log(
      `Lists, feed and sitemap agreed with the bucket after ${((Date.now() - written) / 1000).toFixed(0)} s`,
    );
    for (const name of there) expect((await fetch(`${site.origin}/posts/${name}/`)).status).toBe(200);
    for (const name of gone)
      expect([404, 410]).toContain((await fetch(`${site.origin}/posts/${name}/`)).status);
  });

  it.runIf(hasRclone)(
    'by rclone is on its page with the next request, and gone with the next one after it is deleted',
    async () => {
      writeFileSync(join(site.folder, 'next.md'), postOf('next'));
      rclone(site, ['copyto', join(site.folder, 'next.md'), 'local:platen/posts/next.md']);
      expect(await (await fetch(`${site.origin}/posts/next/`)).text()).toContain('title of next');
      writeFileSync(join(site.folder, 'next.md'), postOf('next').replace('title of', 'new title of'));
      rclone(site, ['copyto', join(site.folder, 'next.md'), 'local:platen/posts/next.md']);
      expect(await (await fetch(`${site.origin}/posts/next/`)).text()).toContain('new title of next');
      rclone(site, ['deletefile', 'local:platen/posts/next.md']);
      expect([404, 410]).toContain((await fetch(`${site.origin}/posts/next/`)).status);
    },
  );
});

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

function wrangler({ folder }: RunningSite, args: string[]): void {
  const command = resolve(folder, 'node_modules/wrangler/bin/wrangler.js');
  const where = ['--local', '--persist-to', join(folder, 'state')];
  execFileSync(process.execPath, [command, 'r2', 'object', ...args, ...where], {
    cwd: folder,
    stdio: 'pipe',
  });
}

/** Through the S3 interface that wrangler gives a local bucket. */
function rclone({ origin }: RunningSite, args: string[]): void {
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
  execFileSync('rclone', args, { env: { PATH: process.env['PATH'], ...settings }, stdio: 'pipe' });
}
