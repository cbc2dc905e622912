/** The command in a process of its own, as an author calls it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { builtCommand } from './built-command.ts';

export type RunOptions = {
  token?: string;
  cwd?: string;
  /** What is typed; the input ends behind it. */
  input?: string;
};

export type Run = { code: number | null; stdout: string; stderr: string };

export type RunningCommand = {
  child: ChildProcess;
  /** What it printed so far, to both streams. */
  output(): string;
  /** Waits for a text in the output. */
  says(text: string | RegExp): Promise<void>;
  ended: Promise<Run>;
  /** Ends it, where it has not ended by itself. */
  stop(): Promise<void>;
};

/** Starts `platen` with these arguments; ended with the test at the latest. */
export function startPlaten(args: readonly string[], options?: RunOptions): RunningCommand {
  const running = launchPlaten(args, options);
  onTestFinished(running.stop);
  return running;
}

/** Starts `platen`, for several tests. */
export function launchPlaten(
  args: readonly string[],
  { token, cwd, input }: RunOptions = {},
): RunningCommand {
  const { PLATEN_TOKEN: _, ...env } = process.env;
  const child = spawn(process.execPath, [builtCommand, ...args], {
    cwd: cwd ?? import.meta.dirname,
    env: { ...env, ...(token !== undefined && { PLATEN_TOKEN: token }) },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (printed.stdout += chunk));
  child.stderr.on('data', (chunk) => (printed.stderr += chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input ?? '');
  const ended = new Promise<Run>((done) => child.once('close', (code) => done({ code, ...printed })));
  const stop = async () => {
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(insist);
  };
  const output = () => printed.stdout + printed.stderr;
  return { child, output, ended, stop, says: (text) => says(text, output, child) };
}

/** Runs it to its end. */
export function platen(args: readonly string[], options?: RunOptions): Promise<Run> {
  return startPlaten(args, options).ended;
}

async function says(text: string | RegExp, output: () => string, child: ChildProcess): Promise<void> {
  while (!(typeof text === 'string' ? output().includes(text) : text.test(output()))) {
    if (child.exitCode !== null) throw new Error(`platen ended without saying ${text}:\n${output()}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
