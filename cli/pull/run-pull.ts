import { connect } from '../site/connect.ts';
import { processTerminal } from '../terminal.ts';
import { pull } from './pull.ts';
import { exitCodeOfPull, tellPull } from './report.ts';

/** The options of `platen pull DIR`. */
export type PullCall = {
  from: string;
  dryRun?: boolean;
  delete?: boolean;
  yes?: boolean;
  history?: boolean;
  themes?: boolean;
  json?: boolean;
};

/** Returns the exit code. Throws an error that ends the command before there is a report. */
export async function runPull(dir: string, options: PullCall): Promise<number> {
  const terminal = processTerminal();
  const how = {
    isDryRun: options.dryRun === true,
    deletes: options.delete === true,
    assumesYes: options.yes === true,
    hasThemes: options.themes === true,
    hasHistory: options.history === true,
    platform: process.platform,
  };
  const report = await pull(dir, connect(options.from, terminal.stop), how, terminal);
  const exitCode = exitCodeOfPull(report);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, exitCode }, null, 2)}\n`);
  else tellPull(report, terminal);
  return exitCode;
}
