import { SingleBar } from 'cli-progress';

export type Progress = { step(): void; done(): void };

/** Shows how far the work is: a bar where the stream is a terminal, else a line at every tenth of longer work. */
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
    // Whoever handles Ctrl-C is asked elsewhere.
    gracefulExit: false,
  });
  // A bar changes how the terminal wraps lines, which must not outlive it.
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

/** Fewer steps than this are over before anybody reads of them. */
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
