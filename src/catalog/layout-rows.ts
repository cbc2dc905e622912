import type { FileFacts, PageFacts } from '../content/layouts/page-facts.ts';
import type { LayoutFiles, SiteRows } from '../content/layouts/site-rows.ts';
import { languageOf } from '../content/site/languages.ts';
import type { LinkedEntry } from '../content/site/menu.ts';
import type { Site } from '../content/site/site.ts';
import type { Sites } from '../content/site/sites.ts';
import { pagesInside } from './bundled-pages.ts';
import { rowsFrom } from './counted-list.ts';
import { knownColors } from './layout-colors.ts';
import { publicFile, publicFilesBeside, publicFilesIn } from './layout-files.ts';
import { allMenus, menuPages } from './lists.ts';
import { menuOf } from './menu.ts';
import { textOf } from './search-index.ts';

/** Menus of pages that are told. */
const mostMenus = 100;

/** Answers of one kind that are remembered. */
const mostAnswers = 500;

/** `now` is in milliseconds since 1970. */
type Around = { sites: Sites; layouts: LayoutFiles; now: number };

/** Answers from the tables, within one transaction. Each question is asked once in one state of the site. */
export function siteRows(
  sql: SqlStorage,
  { sites, now, ...state }: Pick<SiteRows, 'token' | 'pages' | 'lists'> & Around,
): SiteRows {
  const menus = new Answers<readonly LinkedEntry[]>();
  const names = new Answers<readonly string[]>();
  const files = new Answers<FileFacts | undefined>();
  const folders = new Answers<readonly FileFacts[]>();
  const beside = new Answers<readonly FileFacts[]>();
  const inside = new Answers<readonly PageFacts[]>();
  return {
    ...state,
    sites,
    menu: (name, site) => menus.get(`${site.language} ${name}`, () => menuOf(sql, site, name) ?? []),
    menuNames: (site) => names.get(site.language, () => menuNames(sql, site)),
    file: (key) => files.get(key, () => publicFile(sql, sites, key)),
    filesIn: (folder) => folders.get(folder, () => publicFilesIn(sql, sites, folder)),
    indexedText: (id) => textOf(sql, id),
    colors: (name, version) => knownColors(sql, name, version),
    filesBeside: (folder) => beside.get(folder, () => publicFilesBeside(sql, sites, folder)),
    pagesInside: (bundle) => inside.get(bundle.id, () => pagesInside(sql, sites, bundle, now)),
  };
}

/** Answers of one kind. If there are too many, all are forgotten. */
class Answers<T> {
  readonly #known = new Map<string, { answer: T }>();

  get(question: string, ask: () => T): T {
    const known = this.#known.get(question);
    if (known !== undefined) return known.answer;
    const answer = ask();
    if (this.#known.size >= mostAnswers) this.#known.clear();
    this.#known.set(question, { answer });
    return answer;
  }
}

/** Names of menus of the settings, of sections, and of pages. */
function menuNames(sql: SqlStorage, site: Site): readonly string[] {
  const { prefix } = languageOf(site);
  const ofPages = rowsFrom(sql, allMenus(prefix), 0, mostMenus).map(({ item }) =>
    item.slice(menuPages(prefix, '').length),
  );
  const ofSections = site.sectionPagesMenu === '' ? [] : [site.sectionPagesMenu];
  return [...new Set([...Object.keys(site.menus), ...ofSections, ...ofPages])].toSorted();
}
