/** Pages by layouts of the owner's, as large as those of a large theme, beside those of the built-in theme. */

import type { Bundle } from './bundle.ts';
import { costOf, type Scenario } from './count-costs.ts';
import { type Calls, summarise } from './counts.ts';
import type { Figure } from './figure.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { measure, type Subject } from './measure-own-time.ts';
import { layoutSettings, sampleLayouts } from './sample-layouts.ts';
import { fillSite, keyOf, pathOf, type SampleSite } from './sample-site.ts';
import { numberedPost } from './texts.ts';
import { upload, visit } from './visitor.ts';

/** Milliseconds for a page that is not kept, all its runs together. */
const most = 8;

/** Fills a site whose layouts make its pages. */
export function fillLayouts(bundle: Bundle, site: SampleSite): Promise<void> {
  const layouts = [...sampleLayouts()].map(([key, text]): [string, string] => [`layouts/${key}`, text]);
  return fillSite(bundle, site, new Map([['hugo.yaml', layoutSettings], ...layouts]));
}

/** Processor time of Worker and catalog together, a request. */
export async function measureLayouts(bundle: Bundle, site: SampleSite, rounds: number): Promise<Figure[]> {
  const { posts } = site;
  let edits = 0;
  const subjectsOf = ({ url, forgetPages }: LocalWorker): Subject[] => {
    const nothing = async () => {};
    const view = (number: number) => visit(url, pathOf(number));
    const edit = () => upload(url, keyOf(1), numberedPost(1, `Measured after ${edits++} edits.`));
    const pages = Math.ceil(posts / 10);
    return [
      { name: 'page, kept', most: 0.6, prepare: () => view(1), ask: () => view(1) },
      { name: 'page, not kept', most, prepare: forgetPages, ask: view },
      { name: 'page, not kept, after each post changed', most, prepare: edit, ask: view },
      {
        name: 'list of ten, not kept',
        most,
        prepare: nothing,
        ask: (number) => forgetPages().then(() => visit(url, listPath(1 + (number % pages)))),
      },
      {
        name: 'home, not kept',
        most,
        prepare: nothing,
        ask: () => forgetPages().then(() => visit(url, '/')),
      },
      {
        name: 'upload of a changed post, and its page',
        prepare: nothing,
        ask: () => edit().then(() => view(1)),
      },
    ];
  };
  return measure(bundle, site, rounds, subjectsOf, partOf(site));
}

function listPath(page: number): string {
  return page === 1 ? '/posts/' : `/posts/page/${page}/`;
}

const page: Calls = { catalog: 2, head: 1, get: 1, 'cache get': 1, 'cache put': 1 };
const list: Calls = { catalog: 2, head: 1, 'cache get': 1, 'cache put': 1 };

/** Calls to storage, and rows of the catalog. `counting` is the Worker of this name. */
export async function countLayouts(counting: Bundle, site: SampleSite): Promise<Figure[]> {
  const worker = await startWorker(counting, site.storage);
  const { url, forgetPages } = worker;
  const middle = Math.ceil(site.posts / 2);
  const missed = (name: string, path: string): Scenario<string> => {
    return { name, status: 200, prepare: forgetPages, act: () => visit(url, path) };
  };
  const afterEdit = (name: string, path: string): Scenario<string> => {
    const edit = () => upload(url, keyOf(middle), numberedPost(middle, `Changed at ${Date.now()}.`));
    return { name, status: 200, prepare: edit, act: () => visit(url, path) };
  };
  const scenarios: [Scenario<string>, Calls?][] = [
    [{ ...missed('page, kept', pathOf(middle)), prepare: () => visit(url, pathOf(middle)) }, kept],
    [missed('page, not kept', pathOf(middle)), page],
    [missed('list of ten whose texts are not known', '/posts/page/2/'), { ...list, catalog: 3, get: 10 }],
    [missed('list of ten', '/posts/page/2/'), list],
    [afterEdit('page, after another post changed', pathOf(1)), page],
    [afterEdit('list of ten, after a post elsewhere changed', '/posts/page/2/'), list],
  ];
  try {
    await visit(url, '/');
    const figures: Figure[] = [];
    for (const [scenario, mostCalls] of scenarios) {
      const { calls, statements, rowsRead } = await costOf(scenario, worker);
      const note = `${statements} statements, ${rowsRead} rows read`;
      const { name } = scenario;
      figures.push({
        part: partOf(site),
        name,
        calls: summarise(calls),
        note,
        ...(mostCalls && { mostCalls }),
      });
    }
    return figures;
  } finally {
    await worker.stop();
  }
}

const kept: Calls = { catalog: 1, head: 1, 'cache get': 1 };

function partOf({ posts }: SampleSite): string {
  return `Own layouts, ${posts.toLocaleString('en')} posts`;
}
