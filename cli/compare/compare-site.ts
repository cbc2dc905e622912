/** A folder built by Hugo and served by Platen, and what differs. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteOrder } from '../../src/urls.ts';
import type { PushReport } from '../push/report.ts';
import type { Terminal } from '../terminal.ts';
import type { Around } from './around.ts';
import { type BuildOptions, buildWithHugo, type HugoBuild } from './build-with-hugo.ts';
import type { Difference } from './difference.ts';
import { findDifferences } from './differences.ts';
import { hugoFacts } from './hugo-facts.ts';
import { readHugoSettings } from './hugo-settings.ts';
import { explain } from './known-differences.ts';
import { withOneOrigin } from './one-origin.ts';
import { platenFacts } from './platen-facts.ts';
import { pathOf, type ServedSite, serveWithPlaten } from './serve-with-platen.ts';
import { printedCalls, writtenCalls } from './shortcode-calls.ts';
import type { SiteFacts } from './site-facts.ts';

/** Which of the two cannot run it; `nobody`: there is no template in the site's own folder. */
export type StandInReason = 'nobody' | 'hugo' | 'platen';

export type Comparison = {
  /** Pages that Hugo makes, by kind. */
  pages: Record<string, number>;
  /** Calls of shortcodes that were compared. */
  calls: number;
  differences: (Difference & { reason?: string })[];
  /** Files that Platen does not publish, with its words. */
  problems: PushReport['problems'];
  warnings: PushReport['warnings'];
  /** Shortcodes that show only what they enclose, in both. */
  standIns: { name: string; reason: StandInReason }[];
  /** Content that this Hugo cannot build, with its words. */
  refused: HugoBuild['refused'];
  /** Pages of which Hugo leaves out raw HTML, unless `markup.goldmark.renderer.unsafe` is set; they are compared as if it were. */
  withRawHtml: number;
};

/** Writes to temporary folders alone. Throws a `UsageError` for what Hugo cannot build, and what `push` throws. */
export async function compareSite(folder: string, terminal: Terminal): Promise<Comparison> {
  // What is no Hugo site is refused before anything is started.
  const settings = readHugoSettings(folder);
  const temporary = mkdtempSync(join(tmpdir(), 'platen-compare-'));
  try {
    return await serveWithPlaten(folder, terminal, async (site) => {
      const builds = await buildAll(folder, temporary, unrunShortcodes(site.push));
      await site.replaceTemplates(builds.shown.standIns);
      const hugo = withOneOrigin(hugoFacts(builds.shown), settings);
      const asked = [...hugo.pages.keys(), ...hugo.redirects.keys()];
      const progress = terminal.follow('Reading', asked.length);
      const found = await platenFacts(site, asked, progress.step).finally(progress.done);
      const platen = withOneOrigin(found, settings);
      addCalls(hugo, platen, builds.calls, site.push);
      return report(builds, hugo, platen, site);
    });
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The site's own shortcodes of which Platen warns that it does not have them, or cannot run them as they are. */
function unrunShortcodes({ warnings }: PushReport): Set<string> {
  const sign =
    /^(?:(?:layouts\/)?shortcodes\/(.+?)\.html:|Cannot expand "(.+?)": there is no shortcode of this name)/;
  return new Set(
    warnings.flatMap(({ message }) => {
      const [, template, unknown] = sign.exec(message) ?? [];
      return template ?? unknown ?? [];
    }),
  );
}

type Builds = { shown: HugoBuild; calls: HugoBuild; withRawHtml: number };

async function buildAll(folder: string, temporary: string, unrun: ReadonlySet<string>): Promise<Builds> {
  const build = (name: string, options: Omit<BuildOptions, 'into'>) =>
    buildWithHugo(folder, { into: join(temporary, name), unrun, ...options });
  const shown = await build('shown', { unsafe: true });
  const calls = await build('calls', { unsafe: true, printsCalls: true, after: shown });
  const asSet = await build('as-set', { after: shown });
  const withRawHtml = asSet.pages.filter(({ content }) =>
    content.includes('<!-- raw HTML omitted -->'),
  ).length;
  return { shown, calls, withRawHtml };
}

/** Both programs' readings of the calls on each page that both have. */
function addCalls(hugo: SiteFacts, platen: SiteFacts, { pages }: HugoBuild, push: PushReport): void {
  const sources = new Map(push.sent.map(({ key, file }) => [key, file]));
  const printed = new Map(pages.map(({ file, content }) => [file, printedCalls(content)]));
  for (const page of hugo.pages.values()) page.calls = printed.get(page.file) ?? [];
  for (const page of platen.pages.values()) {
    const source = sources.get(page.file);
    page.calls = source === undefined ? [] : writtenCalls(readFileSync(source, 'utf8'));
  }
}

function report(
  { shown, withRawHtml }: Builds,
  hugo: SiteFacts,
  platen: SiteFacts,
  site: ServedSite,
): Comparison {
  const { standIns, refused } = shown;
  const unbuilt = new Set(refused.map(({ file }) => file));
  const files = new Set(
    site.files.flatMap(({ status, url }) => (status === 'asset' && url && pathOf(url)) || []),
  );
  const unpublished = site.push.problems.map(({ file }) => file);
  const taxonomies = [...hugo.pages.values()]
    .filter(({ kind }) => kind === 'taxonomy')
    .map(({ path }) => path);
  const differences = findDifferences(hugo, platen).map((difference) => {
    const pages = pagesAt(difference.path, hugo, platen);
    const reason = explain(difference, {
      ...pages,
      ...{ refused: unbuilt, files, unpublished, taxonomies },
      pageAt: (path) => hugo.pages.get(path),
    });
    return { ...difference, ...(reason !== undefined && { reason }) };
  });
  const pages = [...hugo.pages.values()];
  return {
    pages: countEach(pages.map(({ kind }) => kind)),
    calls: pages.reduce((sum, { calls = [] }) => sum + calls.length, 0),
    differences,
    problems: site.push.problems,
    warnings: site.push.warnings,
    standIns: [...standIns.keys()]
      .sort(byteOrder)
      .map((path) => ({ name: shortcodeName(path), reason: reasonOf(path, shown) })),
    refused,
    withRawHtml,
  };
}

function pagesAt(path: string, hugo: SiteFacts, platen: SiteFacts): Pick<Around, 'hugo' | 'platen'> {
  const [here, there] = [hugo.pages.get(path), platen.pages.get(path)];
  return { ...(here && { hugo: here }), ...(there && { platen: there }) };
}

function shortcodeName(path: string): string {
  return path.slice('shortcodes/'.length, -'.html'.length);
}

function reasonOf(path: string, { missing, refused }: HugoBuild): StandInReason {
  if (missing.has(path)) return 'nobody';
  return refused.some(({ file }) => file === path) ? 'hugo' : 'platen';
}

function countEach(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
