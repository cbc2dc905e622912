/** The sites on which all kinds of page are found: the sample content with what it lacks, and a site without any. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, type RunningSite, removeFolder, startSite } from '../process/running-site.ts';
import { type KindOfPage, kindsOfPage, type NameOfKind } from './kinds-of-page.ts';

export type JudgedSites = {
  addressOf(name: NameOfKind): string;
  stop(): Promise<void>;
};

export async function startJudgedSites(): Promise<JudgedSites> {
  const [sample, empty] = await Promise.all([startSite(), startSite(emptyProject())]);
  const origins = { sample: sample.origin, empty: empty.origin, preview: await fill(sample) };
  return {
    addressOf(name) {
      const { isOn = 'sample', path }: KindOfPage = kindsOfPage[name];
      return origins[isOn] + path;
    },
    async stop() {
      await Promise.all([sample.stop(), empty.stop()]);
      for (const { folder } of [sample, empty]) removeFolder(folder);
    },
  };
}

/** Settings alone: a folder without any file is not pushed. */
function emptyProject(): string {
  const folder = copyProject();
  const content = join(folder, 'content');
  removeFolder(content);
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), 'title: An empty site\n');
  return folder;
}

/** A section of two pages with a section in it, a page that is gone, and a draft; answers the address of its preview. */
async function fill(site: RunningSite): Promise<string> {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  await put(site, 'notes/winter/_index.md', page('Winter', 'description: What the cold does to oil.'));
  await put(site, 'notes/winter/ice.md', page('Ice'));
  await Promise.all(
    numbers.map((number) => put(site, `notes/note-${number}.md`, page(`Note ${number}`, 'date: 2026-01-02'))),
  );
  await put(site, 'notes/gone.md', page('Gone'));
  await send(site, 'notes/gone.md', { method: 'DELETE' });
  const { previewUrl } = await put(site, 'posts/draft.md', page('A draft', 'draft: true'));
  return previewUrl;
}

function page(title: string, fields = ''): string {
  return `---\ntitle: ${title}\n${fields}\n---\n\nA few words on it.\n`;
}

async function put(site: RunningSite, key: string, body: string): Promise<{ previewUrl: string }> {
  return (await send(site, key, { method: 'PUT', body })).json() as Promise<{ previewUrl: string }>;
}

async function send(site: RunningSite, key: string, init: RequestInit): Promise<Response> {
  const headers = { Authorization: `Bearer ${site.token}` };
  const answer = await fetch(`${site.origin}/upload/${key}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${key}: ${await answer.text()}`);
  return answer;
}
