import { exitCodes, SiteFailure, UsageError } from '../failures.ts';
import { createDigester } from '../files/local-file.ts';
import { keepDoing } from '../files/watch.ts';
import { connect } from '../site/connect.ts';
import { processTerminal, type Terminal } from '../terminal.ts';
import { push } from './push.ts';
import { exitCodeOfPush, tellPush } from './report.ts';

/** The options of `platen push DIR`. */
export type PushCall = {
  to: string;
  dryRun?: boolean;
  delete?: boolean;
  yes?: boolean;
  lenient?: boolean;
  history?: boolean;
  json?: boolean;
  watch?: boolean;
};

/** Returns the exit code. Throws an error that ends the command before there is a report. */
export async function runPush(dir: string, options: PushCall): Promise<number> {
  const { json, watch } = options;
  if (json && watch) {
    throw new UsageError('Cannot combine --json with --watch: one document is printed when all is done');
  }
  const terminal = processTerminal();
  const site = connect(options.to, terminal.stop);
  const digest = createDigester();
  const how = {
    isDryRun: options.dryRun === true,
    isLenient: options.lenient === true,
    deletes: options.delete === true,
    assumesYes: options.yes === true,
    hasHistory: options.history === true,
  };
  let exitCode: number = exitCodes.done;
  const once = async (): Promise<void> => {
    const report = await push(dir, site, how, terminal, digest);
    exitCode = exitCodeOfPush(report);
    if (json) process.stdout.write(`${JSON.stringify({ ...report, exitCode }, null, 2)}\n`);
    else tellPush(report, terminal);
  };
  if (watch) await keepDoing(dir, terminal.stop, watching(dir, once, terminal));
  else await once();
  return exitCode;
}

/**
 * Errors of the site or the folder end watching only at the first run. Later ones are printed: the site may
 * be away for a while, or the folder empty.
 */
function watching(dir: string, act: () => Promise<void>, { tell, note }: Terminal): () => Promise<undefined> {
  let isFirst = true;
  return async () => {
    try {
      await act();
      if (isFirst) tell(`Watching ${dir} (Ctrl-C stops)`);
    } catch (error) {
      if (isFirst || !(error instanceof SiteFailure || error instanceof UsageError)) throw error;
      note(error.message);
    }
    isFirst = false;
    return undefined;
  };
}
