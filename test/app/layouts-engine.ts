/** An engine for tests: its templates are texts with names in braces, so that what they show is easily said. */

import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { CatalogObject } from '../../src/catalog/object.ts';
import type { LayoutEngine, LayoutOutcome, LayoutQuestion } from '../../src/content/layouts/engine.ts';
import type { PageFacts } from '../../src/content/layouts/page-facts.ts';
import type { FileTexts, SiteRows } from '../../src/content/layouts/site-rows.ts';
import { siteAt } from '../../src/content/site/sites.ts';

/** Gives the catalog this engine in place of the real one. */
export async function useTestEngine(engine: LayoutEngine = testEngine): Promise<void> {
  await runInDurableObject(env.CATALOG.getByName('catalog'), (object) => {
    (object as unknown as CatalogObject).engine = async () => engine;
  });
}

const perPage = 2;

export const testEngine: LayoutEngine = {
  render(rows, question, texts) {
    const { path } = question;
    const page = [...rows.pages.values()].find((each) => each.path === path);
    const list = rows.lists().find((each) => each.path === path);
    if (question.isNotFound) return fill('404.html', { rows, question, texts });
    if (page?.kind === 'page') return fill('_default/single.html', { rows, question, texts, page });
    if (list) return fill('_default/list.html', { rows, question, texts, ...(page && { page }) });
    const made = /^\/(index\.json|index\.xml|robots\.txt|sitemap\.xml)$/.exec(path)?.[1];
    return made ? fill(`_default/${made}`, { rows, question, texts }) : { kind: 'none' };
  },
  check: ({ layouts: { texts } }) =>
    [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\{part:([^}]+)\}/g)]
        .filter(([, name = '']) => !texts.has(`_partials/${name}`))
        .map(([, name = '']) => ({ message: `no part "${name}"`, line: 1, column: 1, file })),
    ),
  trials: (rows) =>
    [...[...rows.pages.values()].slice(0, 3), ...rows.lists().slice(0, 3)]
      .map(({ path }) => ({
        ...{ path, page: 1, origin: '', now: 0 },
      }))
      .map((question) => [question]),
};

type Filling = {
  rows: SiteRows;
  question: LayoutQuestion;
  texts: FileTexts;
  page?: PageFacts;
};

function fill(name: string, { rows, question, texts, page }: Filling): LayoutOutcome {
  const template = rows.layouts.texts.get(name);
  if (template === undefined) return { kind: 'none' };
  const posts = [...rows.pages.values()]
    .filter(({ kind }) => kind === 'page')
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const pages = Math.max(1, Math.ceil(posts.length / perPage));
  if (question.page > pages || (page?.kind === 'page' && question.page > 1)) return { kind: 'none' };
  const needed = new Set<string>();
  const textOf = (key: string) => {
    if (!texts.has(key)) needed.add(key);
    return texts.get(key)?.text ?? '';
  };
  const site = siteAt(rows.sites, question.path);
  let fault: string | undefined;
  const value = (written: string): string => {
    const [field = '', argument = ''] = written.split(':', 2);
    switch (field) {
      case 'title':
        return page?.title ?? '';
      case 'site':
        return site.title;
      case 'titles':
        return posts.map(({ title }) => title).join(' ');
      case 'paged':
        return posts
          .slice((question.page - 1) * perPage, question.page * perPage)
          .map(({ title }) => title)
          .join(' ');
      case 'text':
        return page ? textOf(page.file.key) : '';
      case 'texts':
        return posts.map(({ file }) => textOf(file.key)).join(' ');
      case 'read':
        return textOf(argument);
      case 'file':
        return rows.file(argument)?.version === undefined ? 'no file' : 'a file';
      case 'files':
        return rows
          .filesIn(argument)
          .map(({ key }) => key)
          .join(' ');
      case 'part':
        return (rows.layouts.texts.get(`_partials/${argument}`) ?? '').replace(/\{([^}]*)\}/g, (_, name) =>
          value(name),
        );
      case 'data':
        return rows.layouts.texts.get(`_data/${argument}`) ?? '';
      case 'param':
        return String(page?.params[argument] ?? '');
      case 'lists':
        return rows
          .lists()
          .map(({ kind, path, title }) => `${kind} ${path} ${title}`)
          .join(', ');
      case 'menu':
        return rows
          .menu(argument, site)
          .map(({ name, href }) => `${name} ${href}`)
          .join(', ');
      case 'day':
        return new Date(question.now).toISOString();
      case 'fail':
        if (page === undefined || page.title === argument || argument === '') fault = `failed ${argument}`;
        return '';
      case 'throw':
        throw new TypeError('a defect');
      default:
        return `{${written}}`;
    }
  };
  const text = template.replace(/\{([^}]*)\}/g, (_, name) => value(name));
  if (needed.size > 0) return { kind: 'needs', keys: [...needed] };
  if (fault !== undefined) return { kind: 'failed', fault: { message: fault, line: 1, file: name } };
  const suffix = name.slice(name.lastIndexOf('.') + 1);
  const mediaType = { json: 'application/json', xml: 'application/rss+xml', txt: 'text/plain' }[suffix];
  return {
    kind: 'made',
    text,
    mediaType: mediaType ?? 'text/html',
    policy: { scripts: ["'sha256-abc='"], handlers: [], origins: { 'img-src': ['https://img.example'] } },
    warnings: [],
  };
}
