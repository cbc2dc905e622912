/** Profiles of V8 as Chrome's protocol of developer tools gives them: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/ */

/** The parts of a profile that are read; `timeDeltas` are microseconds. */
export type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[];
  samples: number[];
  timeDeltas: number[];
};

/** Milliseconds to wait for an answer. */
const patience = 10_000;

export type Profiler = {
  /** A sample each `interval` microseconds while `work` runs. */
  profile(interval: number, work: () => Promise<unknown>): Promise<Profile>;
  close(): void;
};

/** Connects to the inspector of one isolate. A Worker is to be connected to once: workerd may not answer a second time. */
export async function openProfiler(url: string): Promise<Profiler> {
  const socket = new WebSocket(url);
  await answered(new Promise((resolve) => socket.addEventListener('open', resolve, { once: true })));
  await call(socket, 'Profiler.enable');
  return {
    profile: async (interval, work) => {
      await call(socket, 'Profiler.setSamplingInterval', { interval });
      await call(socket, 'Profiler.start');
      await work();
      // The protocol says that it answers this type.
      return ((await call(socket, 'Profiler.stop')) as { profile: Profile }).profile;
    },
    close: () => socket.close(),
  };
}

/** Milliseconds of all samples that are not idle. `most`: of each at most so many microseconds. */
export function busyTime({ nodes, samples, timeDeltas }: Profile, most = Number.POSITIVE_INFINITY): number {
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  );
  const times = samples.map((node, index) => (idle.has(node) ? 0 : Math.min(timeDeltas[index] ?? 0, most)));
  return times.reduce((sum, time) => sum + time, 0) / 1000;
}

/** One call at a time, so that the next message is its answer. */
function call(socket: WebSocket, method: string, params: object = {}): Promise<unknown> {
  const answer = new Promise((resolve) => {
    const take = ({ data }: MessageEvent) => {
      const message = JSON.parse(String(data)) as { id?: number; result?: unknown };
      // Events have no number.
      if (message.id === undefined) return;
      socket.removeEventListener('message', take);
      resolve(message.result);
    };
    socket.addEventListener('message', take);
  });
  socket.send(JSON.stringify({ id: 1, method, params }));
  return answered(answer);
}

async function answered<T>(answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('Cannot profile: workerd must answer')), patience);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
