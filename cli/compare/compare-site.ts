/** Compares a folder built by Hugo with the same folder served by Platen. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from '../terminal.ts';
import { baseOf } from './addresses.ts';
import { buildWithHugo, type HugoBuild } from './build-with-hugo.ts';
import { causeOf, isInContent, shortcodeDifferences } from './causes.ts';
import { type Comparison, countPages, type Judged } from './comparison.ts';
import { findDifferences } from './differences.ts';
import { type Explained, explainAll } from './explain-all.ts';
import { defaultLanguage, hasHosts, hugoFacts, type Reading } from './hugo-facts.ts';
import { platenFacts } from './platen-facts.ts';
import type { Hugo } from './run-hugo.ts';
import { type ServedSite, serveWithPlaten } from './serve-with-platen.ts';
import type { Difference, SiteFacts } from './site-facts.ts';

/** Writes only to temporary folders. Throws a `UsageError` when Hugo fails, and the errors of `push`. */
export async function compareSite(
  folder: string,
  hugo: Hugo,
  terminal: Terminal,
  isLenient = false,
): Promise<Comparison> {
  // Hugo names files by their real path.
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'platen-compare-')));
  try {
    const build = await buildWithHugo(folder, hugo.program, temporary);
    return await serveWithPlaten(folder, terminal, { isLenient, isBuiltIn: true }, (site) =>
      compare(build, site, hugo, terminal),
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function compare(
  build: HugoBuild,
  site: ServedSite,
  { version }: Hugo,
  terminal: Terminal,
): Promise<Comparison> {
  const { repairs, settings } = build;
  const base = baseOf(settings['baseurl']);
  const reading: Reading = {
    base,
    language: defaultLanguage(build),
    repairs,
    now: Date.now(),
    hasHosts: hasHosts(build),
  };
  const hugo = hugoFacts(build, reading);
  const asked = [...hugo.pages.keys(), ...hugo.redirects.keys()].filter((path) => path.startsWith('/'));
  const progress = terminal.follow('Reading', asked.length);
  const platen = await platenFacts(site, asked, base, progress.step).finally(progress.done);
  const find = (facts: SiteFacts) => findDifferences(facts, platen, base);
  const differences = explainAll(find(hugo), hugo, platen, build, site);
  const judged = await withRawHtml(differences, hugo, async () =>
    explainAll(find(hugoFacts(await build.again({ withRawHtml: true }), reading)), hugo, platen, build, site),
  );
  const unrun = shortcodeDifferences(hugo.pages.values(), site.push.warnings);
  const all = await withCauses([...judged, ...unrun], hugo, build, site, async () => {
    const plain = await build.again({ withoutHooks: true });
    const raw = await build.again({ withoutHooks: true, withRawHtml: true });
    return [plain, raw].flatMap((published) => find(hugoFacts(published, reading)));
  });
  const { problems, warnings } = site.push;
  return {
    hugo: version,
    pages: countPages(hugo, all, reading.language),
    ...{ differences: all, problems, warnings },
    repairs: repairs.map((repair, index) => ({ ...repair, pages: countTouched(hugo, index) })),
  };
}

function countTouched({ pages }: SiteFacts, index: number): number {
  return [...pages.values()].filter(({ repairs = [] }) => repairs.includes(index)).length;
}

/** If Hugo omits raw HTML, pages are compared as if it did not. The omission is an explained difference. */
async function withRawHtml(
  differences: Explained[],
  hugo: SiteFacts,
  findAgain: () => Promise<Explained[]>,
): Promise<Explained[]> {
  const isWithout = ({ path }: Difference) => hugo.pages.get(path)?.isWithoutHtml === true;
  const isOpen = (difference: Explained) => difference.reason === undefined && isInContent(difference);
  const paths = new Set(
    differences.filter((difference) => isOpen(difference) && isWithout(difference)).map(({ path }) => path),
  );
  if (paths.size === 0) return differences;
  const again = (await findAgain()).filter(
    (difference) => paths.has(difference.path) && isInContent(difference),
  );
  const rest = differences.filter((difference) => !(paths.has(difference.path) && isInContent(difference)));
  const told = [...paths].map((path): Explained => {
    const file = hugo.pages.get(path)?.file ?? '';
    return {
      kind: 'text',
      path,
      file,
      hugo: 'raw HTML omitted',
      platen: 'what is safe of it',
      reason: 'raw-html',
    };
  });
  return [...rest, ...told, ...again];
}

/** A site with render hooks is built once more without them, to find the differences that they cause. */
async function withCauses(
  differences: readonly Explained[],
  hugo: SiteFacts,
  { hooks, repairs }: HugoBuild,
  site: ServedSite,
  findWithoutHooks: () => Promise<Difference[]>,
): Promise<Judged[]> {
  const isOpen = (difference: Explained) => difference.reason === undefined && isInContent(difference);
  const key = ({ kind, path, hugo: here, platen }: Difference) => JSON.stringify([kind, path, here, platen]);
  const without = hooks.length > 0 && differences.some(isOpen) ? await findWithoutHooks() : null;
  const remaining = new Set(without?.map(key));
  const { problems, warnings } = site.push;
  const unbuilt = repairs.flatMap(({ name, files }) =>
    name === 'content that Hugo cannot build' ? files : [],
  );
  return differences.map(({ reason, ...difference }) => {
    if (reason !== undefined) return { ...difference, reason };
    const isOfHooks = (one: Difference) => without !== null && !remaining.has(key(one));
    const clues = {
      unbuilt,
      problems,
      warnings,
      hooks,
      hugoAt: (path: string) => hugo.pages.get(path),
      isOfHooks,
    };
    return { ...difference, cause: causeOf(difference, clues) };
  });
}
