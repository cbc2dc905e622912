/** Sends the changes of a folder to the local site, and reports them. */

import { UsageError } from '../failures.ts';
import type { Digester } from '../files/local-file.ts';
import type { Rest } from '../files/watch.ts';
import { push } from '../push/push.ts';
import { type PushReport, tellPush } from '../push/report.ts';
import { changesLayouts, type Trial } from '../push/try-layouts.ts';
import { silentTerminal, type Terminal } from '../terminal.ts';
import { hiddenAmong, type StateHolder } from './dev-state.ts';
import type { RememberingSite } from './remembering-site.ts';

export type Shown = {
  folder: string;
  /** The site's address for browsers. */
  origin: string;
  /** Lines that are told once the site is there. */
  welcome: readonly string[];
  site: RememberingSite;
  state: StateHolder;
  digest: Digester;
  isLenient: boolean;
};

/**
 * The action to run at the start and after every change. After a change visitors see layouts that work on a page of each
 * kind. Further pages are the rest, for warnings: the browser's pages and the next change come first.
 */
export function followFolder(shown: Shown, terminal: Terminal): () => Promise<Rest | undefined> {
  const { folder, origin, welcome, site, state, digest, isLenient } = shown;
  const options = {
    ...{ isDryRun: false, isLenient, deletes: true, assumesYes: true },
    ...{ mayBeEmpty: true, known: new Map() },
  };
  const quiet: Terminal = { ...terminal, follow: silentTerminal().follow };
  /** The last report, and the last one of a whole trial. */
  let before: PushReport | undefined;
  let whole: PushReport | undefined;

  /** Undefined for a folder that cannot be pushed as it is now. */
  const pushNow = async (trial: Trial): Promise<PushReport | undefined> => {
    const isFirst = before === undefined;
    try {
      return await push(folder, site, { ...options, trial }, isFirst ? terminal : quiet, digest);
    } catch (error) {
      if (isFirst || !(error instanceof UsageError)) throw error;
      terminal.note(error.message);
      return undefined;
    }
  };

  const follow = async (): Promise<Rest | undefined> => {
    const isFirst = before === undefined;
    const report = await pushNow(isFirst ? 'whole' : 'quick');
    if (report === undefined) return undefined;
    if (isNews(report, before)) {
      tellPush({ ...report, site: origin }, terminal);
      const { problems, warnings } = report;
      const show = async () => state.change({ hidden: hiddenAmong(await site.list()), problems, warnings });
      await show();
      if (await site.settle()) await show();
    }
    before = report;
    if (isFirst) {
      whole = report;
      for (const line of welcome) terminal.tell(line);
    }
    const changed = [...report.sent.map(({ key }) => key), ...report.deleted];
    return !isFirst && changesLayouts(changed) ? tryFurther : undefined;
  };

  const tryFurther = async () => {
    const report = await pushNow('further');
    if (report === undefined) return;
    if (isNews(report, whole)) tellPush({ ...report, site: origin }, terminal);
    if (report.compiled.length > 0) state.change({ ...state.current(), ...remarksOf(report) });
    else state.remark(remarksOf(report));
    before = report;
    whole = report;
  };

  return follow;
}

function remarksOf({ problems, warnings }: PushReport) {
  return { problems, warnings };
}

/** A file whose time alone has changed changes no page. */
function isNews(report: PushReport, before: PushReport | undefined): boolean {
  const remarks = (of: PushReport) => JSON.stringify(remarksOf(of));
  const isChanged = report.sent.length + report.deleted.length > 0 || report.failure !== null;
  return before === undefined || isChanged || remarks(report) !== remarks(before);
}
