/** The sites on which all kinds of page are found: the sample content with what it lacks, a site without any, and two in several languages. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../cli/package-root.ts';
import { type KindOfPage, kindsOfPage, type NameOfKind } from './kinds-of-page.ts';
import { fillInLanguages } from './languages-site.ts';
import { type LocalSite, startLocalSite, startSampleSite } from './local-site.ts';
import type { OpenPage, View } from './theme/open-page.ts';

/** Opens a page of the kind. */
export type OpenKind = (name: NameOfKind, view?: View) => Promise<OpenPage>;

export type JudgedSites = {
  addressOf(name: NameOfKind): string;
  stop(): Promise<void>;
};

export async function startJudgedSites(): Promise<JudgedSites> {
  const [sample, ...others] = await Promise.all([
    startSampleSite(),
    ...[1, 2, 3].map(() => startLocalSite()),
  ]);
  const [empty, languages, many] = others as [LocalSite, LocalSite, LocalSite];
  await empty.put('site.yaml', 'title: An empty site\n');
  await fillInLanguages(languages, false);
  await fillInLanguages(many, true);
  const origins = {
    sample: sample.origin,
    empty: empty.origin,
    languages: languages.origin,
    'many languages': many.origin,
    preview: await fill(sample),
  };
  return {
    addressOf(name) {
      const { isOn = 'sample', path }: KindOfPage = kindsOfPage[name];
      return origins[isOn] + path;
    },
    async stop() {
      await Promise.all([sample, ...others].map((site) => site.stop()));
    },
  };
}

/** A section of two pages with a section in it, pages in the menus, a page that is gone, and a draft; answers the address of its preview. */
async function fill(site: LocalSite): Promise<string> {
  await fillOthers(site);
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  await site.put('notes/winter/_index.md', page('Winter', 'description: What the cold does to oil.'));
  await site.put('notes/winter/ice.md', page('Ice', 'menus: {main: {parent: Guides}, footer: }'));
  await site.put('notes/winter/snow.md', page('Snow', 'menus: {main: {parent: Ice}}'));
  await Promise.all(
    numbers.map((number) => site.put(`notes/note-${number}.md`, page(`Note ${number}`, 'date: 2026-01-02'))),
  );
  await fillSeries(site);
  await site.put('notes/gone.md', page('Gone'));
  await site.remove('notes/gone.md');
  const { previewUrl } = await site.put('posts/draft.md', page('A draft', 'draft: true'));
  return previewUrl;
}

/** Documentation, a landing page, and pages below whose text the site adds a list. */
async function fillOthers(site: LocalSite): Promise<void> {
  await site.put('handbook/_index.md', page('Handbook', 'type: docs'));
  await site.put('handbook/tools/_index.md', page('Tools and where to buy them', 'weight: 1'));
  for (const title of ['Oil', 'Tweezers']) {
    await site.put(`handbook/tools/${title.toLowerCase()}.md`, page(title, 'date: 2026-01-02'));
  }
  await site.put('handbook/work/_index.md', page('Work'));
  await site.put('handbook/work/first.md', page('A first watch'));
  await site.put('club/_index.md', page('The club'));
  await site.put('everything.md', page('Everything', 'layout: archives'));
  await site.put('topics.md', page('Topics', 'layout: terms'));
}

/** Two parts of a series, one with a picture and its caption, the other on another site. */
async function fillSeries(site: LocalSite): Promise<void> {
  const bus = await readFile(join(packageRoot, 'content/posts/first-light/bus.webp'));
  await site.put('notes/trip/bus.webp', new Uint8Array(bus));
  const cover = '{ image: bus.webp, alt: A bus, caption: "By [Ann](https://example.com), *at night*" }';
  await site.put('notes/trip/index.md', page('A trip', `date: 2026-01-03\nseries: Hills\ncover: ${cover}`));
  const elsewhere = 'date: 2026-01-04\nseries: Hills\nexternalUrl: https://example.com/talk';
  await site.put('notes/talk.md', page('A talk', elsewhere));
}

function page(title: string, fields = ''): string {
  return `---\ntitle: ${title}\n${fields}\n---\n\nA few words on it.\n`;
}
