/** Keeps out of the log what workerd says of itself while tests run: it is no output of a test, and would hide what is. */

/** Beginnings of its messages, with the reason why each may be left out. */
const noise = [
  // A body that nobody reads is given up on purpose (`HEAD`, 304, 412), which the runtime calls a disconnection.
  /^exception = \S+: disconnected: /,
  // Between tests all objects are thrown away, also one that is just being asked.
  /^exception = [^\n]*deleteAllDurableObjects/,
];

/** Filters what this process writes: the runtime's messages come on either stream, each in one piece. */
export function quietRuntime(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array, ...rest: []) =>
      isNoise(chunk) || write(chunk, ...rest)) as typeof stream.write;
  }
}

function isNoise(chunk: string | Uint8Array): boolean {
  return typeof chunk === 'string' && noise.some((message) => message.test(chunk));
}
