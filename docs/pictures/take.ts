/**
 * Takes all pictures of the guides anew: `node docs/pictures/take.ts`, with a name behind it only that picture.
 * It needs the system's Chromium. A picture right below a block of text shows what becomes of that text.
 */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunningSite, removeFolder, startSite } from '../../test/process/running-site.ts';
import { type Camera, openCamera } from './camera.ts';
import { type Example, readExamples } from './examples.ts';
import { pages } from './pages.ts';

const project = resolve(import.meta.dirname, '../..');
const guides = ['docs/authors.md', 'docs/shortcodes.md'];
/** Addresses are shown as of a site that is somewhere. */
const settings = `${read('content/site.yaml')}\nbaseURL: https://example.org\n`;
const draft = 'posts/the-drawer-of-cables.md';

const wanted = process.argv[2];
const isWanted = (name: string) => wanted === undefined || name === wanted;

const [site, camera] = await Promise.all([startSite(), openCamera()]);
try {
  await send(site, 'PUT', 'site.yaml', settings);
  await takePages();
  await takeDraft();
  await takeWriting();
  for (const example of guides.flatMap((guide) => readExamples(read(guide)))) {
    if (isWanted(example.name)) await takeExample(site, camera, example);
  }
  await takeEmptySite();
} finally {
  await camera.close();
  await site.stop();
  removeFolder(site.folder);
}

async function takePages(): Promise<void> {
  for (const [name, { path, ...picture }] of Object.entries(pages)) {
    if (isWanted(name)) await camera.take(name, site.origin + path, picture);
  }
}

/** As the link shows it that the reply to an upload names. */
async function takeDraft(): Promise<void> {
  if (!isWanted('draft')) return;
  const reply = await send(site, 'PUT', draft, read(`content/${draft}`));
  const { previewUrl } = (await reply.json()) as { previewUrl: string };
  await camera.take('draft', previewUrl, { height: 560 });
}

/** The page for writing, on a desk and on a phone. */
async function takeWriting(): Promise<void> {
  const address = `${site.origin}/_platen/admin/`;
  const act = async (page: Page) => {
    await page.getByLabel('Upload token').fill(site.token);
    await page.keyboard.press('Enter');
    await page.locator('.rows li').first().waitFor();
    await page.evaluate(`location.hash = 'edit/' + encodeURIComponent('posts/a-clock-in-beat/index.md')`);
    await page.locator('iframe:not(.next)').waitFor({ state: 'attached' });
    // The pictures in the frame.
    await page.waitForTimeout(1000);
  };
  if (isWanted('writing')) await camera.take('writing', address, { width: 1280, height: 700, act });
  if (isWanted('writing-insert')) {
    const insert = async (page: Page) => {
      await act(page);
      await page.getByRole('button', { name: 'Insert' }).click();
      await page.waitForTimeout(300);
    };
    await camera.take('writing-insert', address, { width: 800, height: 620, act: insert });
  }
  if (isWanted('writing-phone')) {
    await camera.take('writing-phone', address, { width: 360, height: 640, isDark: true, act });
  }
}

/** Settings are seen all over a short page, front matter with a title at the head of its post, and the rest as what is in the text. */
async function takeExample(site: RunningSite, camera: Camera, { name, text }: Example): Promise<void> {
  if (Object.hasOwn(pages, name)) throw new Error(`Cannot take "${name}": it must be a page or an example`);
  if (name === 'settings') {
    await send(site, 'PUT', 'site.yaml', text);
    await camera.take(name, `${site.origin}/posts/is-it-going-again/`, { height: 800 });
    await send(site, 'PUT', 'site.yaml', settings);
    return;
  }
  const key = `posts/${name}.md`;
  await send(site, 'PUT', key, text);
  const around = /^title:/m.test(text) ? 'article' : '.prose';
  await camera.take(name, `${site.origin}/posts/${name}/`, { around, act: pointAt });
  await send(site, 'DELETE', key);
}

/** What unfolds is unfolded, and a pointer on code shows the button that copies it. */
async function pointAt(page: Page): Promise<void> {
  await page.evaluate(`for (const part of document.querySelectorAll('.prose details')) part.open = true`);
  const code = page.locator('.code').first();
  if ((await code.count()) > 0) await code.hover();
}

/** Last, since it takes everything away. */
async function takeEmptySite(): Promise<void> {
  if (!isWanted('empty')) return;
  const list = await send(site, 'GET', '');
  const { files } = (await list.json()) as { files: { key: string }[] };
  for (const { key } of files) await send(site, 'DELETE', key);
  await send(site, 'PUT', 'site.yaml', 'title: A new site\nbaseURL: https://example.org\n');
  await camera.take('empty', site.origin, { height: 820 });
}

async function send(site: RunningSite, method: string, key: string, body?: string): Promise<Response> {
  const headers = { Authorization: `Bearer ${site.token}` };
  const answer = await fetch(`${site.origin}/upload/${key}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${key}: ${await answer.text()}`);
  return answer;
}

function read(path: string): string {
  return readFileSync(join(project, path), 'utf8');
}
