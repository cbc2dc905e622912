/** The command's dialogue with a person, who can also stop it. */

import { createInterface } from 'node:readline/promises';
import { SingleBar } from 'cli-progress';
import { Stopped } from './failures.ts';

export type Terminal = {
  /** Prints a line of the report: standard output. */
  tell(line: string): void;
  /** Prints a line beside the report: standard error. */
  note(line: string): void;
  /** A bar on a terminal, otherwise a line now and then. `total` is the number of steps. */
  follow(title: string, total: number): Progress;
  /** Asks for yes or no. Anything but yes means no, the end of the input too. */
  confirm(question: string): Promise<boolean>;
  /** Aborted when the user asks to stop: current work is finished, no new work begins. */
  stop: AbortSignal;
};

/** The terminal of this process. The first Ctrl-C asks to stop, the second ends the process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const controller = new AbortController();
  const note = (line: string) => stderr.write(`${printable(line)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130);
      note('Finishing what is under way. Press Ctrl-C again to end at once.');
      controller.abort(new Stopped('Stopped'));
    });
  }
  return {
    tell: (line) => stdout.write(`${printable(line)}\n`),
    note,
    follow: (title, total) => startProgress(title, total, stderr),
    confirm: (question) => confirm(question, controller.signal),
    stop: controller.signal,
  };
}

/** Prints nothing, asks nothing and is never stopped: for work in the background. */
export function silentTerminal(): Terminal {
  const nothing = (): void => {};
  return {
    tell: nothing,
    note: nothing,
    follow: () => ({ step: nothing, done: nothing }),
    confirm: async () => false,
    stop: new AbortController().signal,
  };
}

async function confirm(question: string, stop: AbortSignal): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While readline reads, Ctrl-C is an ordinary key.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const ended = new Promise<string>((done) => lines.once('close', () => done('')));
    const asked = lines.question(`${printable(question)} [y/N] `, { signal: stop });
    return /^y(?:es)?$/i.test((await Promise.race([asked, ended])).trim());
  } catch (error) {
    throw stop.aborted ? stop.reason : error;
  } finally {
    lines.close();
  }
}

/** Names of files and answers of sites are untrusted: control characters could command the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

export type Progress = { step(): void; done(): void };

/** Shows progress: a bar if the stream is a terminal, otherwise a line at every tenth of longer work. */
export function startProgress(title: string, total: number, stream: NodeJS.WriteStream): Progress {
  if (total === 0) return { step: () => {}, done: () => {} };
  return stream.isTTY ? bar(title, total, stream) : lines(title, total, stream);
}

function bar(title: string, total: number, stream: NodeJS.WriteStream): Progress {
  const single = new SingleBar({
    stream,
    format: `${title} [{bar}] {value} of {total}, {eta_formatted} left`,
    barCompleteChar: '=',
    barIncompleteChar: ' ',
    clearOnComplete: true,
    // `processTerminal` handles Ctrl-C.
    gracefulExit: false,
  });
  // A bar changes how the terminal wraps lines, so the setting is restored at the end.
  const restore = (): void => single.stop();
  process.once('exit', restore);
  single.start(total, 0);
  return {
    step: () => single.increment(),
    done: () => {
      process.off('exit', restore);
      restore();
    },
  };
}

/** Work with fewer steps ends before anybody would read a line about it. */
const worthLines = 100;

function lines(title: string, total: number, stream: NodeJS.WriteStream): Progress {
  const every = Math.ceil(total / 10);
  let steps = 0;
  const step = (): void => {
    steps++;
    if (total >= worthLines && steps % every === 0) stream.write(`${title} ${steps} of ${total}\n`);
  };
  return { step, done: () => {} };
}
