/** Every kind of page that a visitor can meet, once. All judges of pages go through this table, so that none is forgotten. */

import type { Page } from 'playwright-core';

export type KindOfPage = {
  /** Behind the origin of the site, or behind the preview's own address. */
  path: string;
  /** Where it is shown; on the sample site unless it says otherwise. */
  isOn?: 'sample' | 'empty' | 'languages' | 'many languages' | 'preview';
  /** The answer's status where it is not 200. */
  status?: 404 | 410;
  /** XML that browsers show by a style sheet: no HTML document. */
  isFeed?: true;
  /** What a visitor does before the page is judged; all of it needs scripts. */
  act?(page: Page): Promise<void>;
};

const essay = '/posts/how-to-mend-almost-anything/';

export const kindsOfPage = {
  home: { path: '/' },
  section: { path: '/posts/' },
  cards: { path: '/guides/' },
  sections: { path: '/notes/' },
  'second page': { path: '/notes/page/2/' },
  essay: { path: essay },
  contents: { path: '/posts/how-long-a-spring-lasts/' },
  markdown: { path: '/posts/markdown-tour/' },
  shortcodes: { path: '/posts/shortcode-tour/' },
  bundle: { path: '/posts/first-light/' },
  film: { path: '/posts/a-clock-in-beat/' },
  guide: { path: '/guides/oiling-a-clock/' },
  series: { path: '/notes/trip/' },
  elsewhere: { path: '/notes/talk/' },
  about: { path: '/about/' },
  'menu, unfolded': { path: '/notes/winter/ice/', act: unfoldMenu },
  arabic: { path: '/posts/a-note-from-cairo/' },
  japanese: { path: '/posts/a-note-from-kyoto/' },
  player: { path: essay, act: openPlayer },
  tree: { path: '/handbook/tools/oil/' },
  'tree, section': { path: '/handbook/' },
  landing: { path: '/club/' },
  archive: { path: '/archive/' },
  'own archive': { path: '/everything/' },
  'own terms': { path: '/topics/' },
  terms: { path: '/tags/' },
  term: { path: '/tags/repair/' },
  'search, not begun': { path: '/search/' },
  'search, suggestions': { path: '/search/', act: typeWord },
  'search, results': { path: '/search/?q=spring' },
  'search, no results': { path: '/search/?q=zebra' },
  missing: { path: '/nothing/', status: 404 },
  meant: { path: '/blog/markdown-tour.html', status: 404 },
  gone: { path: '/notes/gone/', status: 410 },
  preview: { path: '', isOn: 'preview' },
  'empty site': { path: '/', isOn: 'empty' },
  'languages, home': { path: '/', isOn: 'languages' },
  'languages, arabic home': { path: '/ar/', isOn: 'languages' },
  'languages, arabic post': { path: '/ar/posts/oil/', isOn: 'languages' },
  'languages, japanese post': { path: '/ja/posts/oil/', isOn: 'languages' },
  'languages, arabic missing': { path: '/ar/nothing/', isOn: 'languages', status: 404 },
  'many languages': { path: '/posts/oil/', isOn: 'many languages' },
  'many languages, unfolded': { path: '/ar/posts/oil/', isOn: 'many languages', act: unfoldLanguages },
  rss: { path: '/index.xml', isFeed: true },
  atom: { path: '/atom.xml', isFeed: true },
} as const satisfies Record<string, KindOfPage>;

export type NameOfKind = keyof typeof kindsOfPage;

/** For `test.each`. */
export const allKinds = Object.entries(kindsOfPage) as [NameOfKind, KindOfPage][];

export const htmlKinds = allKinds.filter(([, kind]) => !kind.isFeed);
export const feedKinds = allKinds.filter(([, kind]) => kind.isFeed);

async function unfoldMenu(page: Page): Promise<void> {
  await page.locator('.sections summary').click();
  await page.getByRole('link', { name: 'Ice' }).first().waitFor();
}

async function unfoldLanguages(page: Page): Promise<void> {
  await page.locator('.languages summary').click();
  await page.locator('.languages a').first().waitFor();
}

async function openPlayer(page: Page): Promise<void> {
  await page.locator('a.video-poster').first().click();
  await page.frameLocator('iframe').locator('title').waitFor({ state: 'attached' });
}

async function typeWord(page: Page): Promise<void> {
  await page.getByRole('combobox').pressSequentially('tour');
  await page.getByRole('option').first().waitFor();
}
