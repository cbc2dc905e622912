/** Many pages in one run of Hugo: each in a section of its own, with shortcodes of its own. */

import { HugoSite } from './hugo-site.ts';

type Files = Readonly<Record<string, string>>;

export type Asked = {
  /** The page, and others beside it, by name; the first one is asked for. */
  files: Files;
  /** Templates by file. */
  shortcodes?: Files;
  /** Hugo is expected to refuse the page, and would refuse all others with it. */
  isRefused: boolean;
};

/**
 * Asks what Hugo makes of pages, all together when the first answer is wanted; null where it refuses one. The section
 * shows in addresses and in names of shortcodes, and what a template defines is defined for all. So an answer that is
 * not expected does not count: the page is asked for in a site of its own.
 */
export function askTogether(common: Files, pages: readonly Asked[]) {
  let together: ReadonlyMap<Asked, string> | undefined;
  return (page: Asked, isExpected: (answer: string) => boolean): string | null => {
    together ??= buildTogether(common, pages);
    const answer = together.get(page);
    return answer !== undefined && isExpected(answer) ? answer : buildAlone(common, page);
  };
}

/** Nothing where Hugo refuses a page that it was expected to take. */
function buildTogether(common: Files, pages: readonly Asked[]): ReadonlyMap<Asked, string> {
  const sections = pages
    .filter(({ isRefused }) => !isRefused)
    .map((page, at) => ({ page, section: `s${at}` }));
  const files = sections.flatMap(({ page, section }) => [
    ...under(`layouts/shortcodes/${section}`, page.shortcodes),
    ...under(`content/${section}`, page.files, (text) => inSection(text, section, page.shortcodes)),
  ]);
  using site = new HugoSite({ ...common, ...Object.fromEntries(files) });
  if (site.build('index.html') === null) return new Map();
  const made = new Map(site.files().map(({ path, text }) => [path, text]));
  return new Map(
    sections.map(({ page, section }) => [page, made.get(`${section}/${nameOf(page)}/index.html`) ?? '']),
  );
}

function buildAlone(common: Files, page: Asked): string | null {
  const files = [...under('layouts/shortcodes', page.shortcodes), ...under('content/posts', page.files)];
  using site = new HugoSite({ ...common, ...Object.fromEntries(files) });
  return site.build(`posts/${nameOf(page)}/index.html`);
}

function under(folder: string, files: Files = {}, change = (text: string) => text): [string, string][] {
  return Object.entries(files).map(([name, text]) => [`${folder}/${name}`, change(text)]);
}

/** Calls the section's shortcodes. */
function inSection(text: string, section: string, shortcodes: Files = {}): string {
  const names = new Set(Object.keys(shortcodes).map((file) => file.replace(/\.\w+$/, '')));
  return text.replace(/(\{\{[<%]\s*\/?\s*)([\w/-]+)/g, (whole, mark: string, name: string) =>
    names.has(name) ? `${mark}${section}/${name}` : whole,
  );
}

function nameOf({ files }: Asked): string {
  return (Object.keys(files)[0] ?? '').replace(/\.\w+$/, '');
}
