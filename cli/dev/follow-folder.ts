/** Sends the changes of a folder to the local site, and reports them. */

import { UsageError } from '../failures.ts';
import type { Digester } from '../files/local-file.ts';
import { push } from '../push/push.ts';
import { type PushReport, tellPush } from '../push/report.ts';
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

/** The action to run at the start and after every change. */
export function followFolder(shown: Shown, terminal: Terminal): () => Promise<void> {
  const { folder, origin, welcome, site, state, digest, isLenient } = shown;
  const onShown = () => state.change(state.current());
  const options = { isDryRun: false, isLenient, deletes: true, assumesYes: true, known: new Map(), onShown };
  const quiet: Terminal = { ...terminal, follow: silentTerminal().follow };
  let before: PushReport | undefined;
  return async () => {
    const isFirst = before === undefined;
    const how = { ...options, isQuick: !isFirst };
    const report = await push(folder, site, how, isFirst ? terminal : quiet, digest).catch((error) => {
      if (isFirst || !(error instanceof UsageError)) throw error;
      terminal.note(error.message);
      return null;
    });
    if (report === null) return;
    if (isNews(report, before)) {
      tellPush({ ...report, site: origin }, terminal);
      const { problems, warnings } = report;
      const show = async () => state.change({ hidden: hiddenAmong(await site.list()), problems, warnings });
      await show();
      if (await site.settle()) await show();
    }
    before = report;
    if (isFirst) for (const line of welcome) terminal.tell(line);
  };
}

/** A file whose time alone has changed changes no page. */
function isNews(report: PushReport, before: PushReport | undefined): boolean {
  const remarks = ({ problems, warnings }: PushReport) => JSON.stringify([problems, warnings]);
  const isChanged = report.sent.length + report.deleted.length > 0 || report.failure !== null;
  return before === undefined || isChanged || remarks(report) !== remarks(before);
}
