/** Calls of single requests to the bucket, the cache and the catalog, counted by decorators around the real parts. */

import type { Bundle } from './bundle.ts';
import type { Cost } from './counts.ts';
import { type LocalWorker, startWorker } from './local-worker.ts';
import { keyOf, pathOf, type SampleSite } from './sample-site.ts';
import { numberedPost } from './texts.ts';
import { type Answer, request, upload, visit } from './visitor.ts';

export type Scenario<N = ScenarioName> = {
  name: N;
  status: number;
  /** Unmeasured. */
  prepare?: () => Promise<unknown>;
  act: () => Promise<Answer>;
};

export type ScenarioName =
  | 'page, kept'
  | 'page, not kept'
  | 'list, kept'
  | 'list, not kept'
  | 'last page of the list'
  | 'tag page'
  | 'feed, kept'
  | 'feed, not kept'
  | 'search'
  | 'no such page'
  | 'upload of a new post'
  | 'upload of a changed post'
  | 'upload of an unchanged post'
  | 'delete of a post'
  | 'sweep that finds nothing';

/** `bundle` is that of `bench/workers/counting.ts`. */
export async function countCosts(bundle: Bundle, site: SampleSite): Promise<Map<ScenarioName, Cost>> {
  const worker = await startWorker(bundle, site.storage);
  try {
    await visit(worker.url, '/');
    // The first upload after a start reserves tickets for a hundred.
    await upload(worker.url, keyOf(1), numberedPost(1));
    const costs = new Map<ScenarioName, Cost>();
    for (const scenario of scenariosOf(worker, site.posts))
      costs.set(scenario.name, await costOf(scenario, worker));
    return costs;
  } finally {
    await worker.stop();
  }
}

function scenariosOf(worker: LocalWorker, posts: number): Scenario[] {
  const { url, forgetPages } = worker;
  const kept = (name: ScenarioName, path: string): Scenario => {
    return { name, status: 200, prepare: () => visit(url, path), act: () => visit(url, path) };
  };
  const missed = (name: ScenarioName, path: string): Scenario => {
    return { name, status: 200, prepare: forgetPages, act: () => visit(url, path) };
  };
  const uploaded = (name: ScenarioName, status: number, key: string, text: string): Scenario => {
    return { name, status, act: () => upload(url, key, text) };
  };
  const middle = Math.ceil(posts / 2);
  // A bucket that was kept has the words of earlier runs.
  const words = `Changed at ${Date.now()}.`;
  return [
    missed('page, not kept', pathOf(middle)),
    kept('page, kept', pathOf(middle)),
    missed('list, not kept', '/posts/'),
    kept('list, kept', '/posts/'),
    kept('last page of the list', `/posts/page/${Math.ceil(posts / 20)}/`),
    kept('tag page', '/tags/patience/'),
    missed('feed, not kept', '/posts/index.xml'),
    kept('feed, kept', '/posts/index.xml'),
    kept('search', '/search/?q=patience'),
    { name: 'no such page', status: 404, act: () => request('GET', `${url}/posts/nothing/`) },
    uploaded('upload of a new post', 201, 'posts/counted.md', numberedPost(middle, 'New.')),
    uploaded('upload of a changed post', 200, keyOf(middle), numberedPost(middle, words)),
    uploaded('upload of an unchanged post', 200, keyOf(middle), numberedPost(middle, words)),
    {
      name: 'delete of a post',
      status: 200,
      act: () => request('DELETE', `${url}/upload/posts/counted.md`, ''),
    },
    kept('sweep that finds nothing', '/_bench/sweep'),
  ];
}

export async function costOf(
  { name, status, prepare, act }: Scenario<string>,
  { url }: LocalWorker,
): Promise<Cost> {
  await prepare?.();
  await takeCosts(url);
  const answer = await act();
  if (answer.status !== status)
    throw new Error(`Cannot count "${name}": the answer must be ${status}, it was ${answer.status}`);
  return takeCosts(url);
}

/** The calls since this was last asked. */
async function takeCosts(url: string): Promise<Cost> {
  const { body } = await visit(url, '/_bench/counts');
  // The counting Worker writes this type.
  return JSON.parse(body.toString()) as Cost;
}
