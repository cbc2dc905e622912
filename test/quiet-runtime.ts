/** Keeps out of the log what workerd says of itself while tests run: it is no output of a test, and would hide what is. */

/** Beginnings of its messages, with the reason why each may be left out. */
const noise = [
  // A body that nobody reads is given up on purpose (`HEAD`, 304, 412), which the runtime calls a disconnection.
  /^exception = \S+: disconnected: /,
  // Between tests all objects are thrown away, also one that is just being asked.
  /^exception = [^\n]*deleteAllDurableObjects/,
  // The same where a promise of the object was waited for.
  /^uncaught exception; [^\n]*(?:deleteAllDurableObjects|client disconnected|Network connection lost)/,
  // On a busy machine an alarm comes some milliseconds late.
  /^NOSENTRY SQLite alarm overdue/,
  // The simulated R2 and KV say so of an answer that a test breaks, and of names in other letters.
  /^R2 error response does not contain the CF-R2-Error header/,
  /^A header value for "CF-KV-Metadata" contains non-ASCII/,
  // Nothing in the tests reaches another host: still images of videos are not found, which the Worker tells of.
  /^e = rust\/worker\/ffi\.rs:\d+: failed: failed to lookup address/,
  /^Cannot fetch the poster of /,
];

/** Filters what this process writes: the runtime's messages come on either stream, each in one piece. */
export function quietRuntime(): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array, ...rest: []) =>
      isNoise(chunk) || write(chunk, ...rest)) as typeof stream.write;
  }
}

/** Whether the runtime says what may be left out. */
export function isNoise(chunk: string | Uint8Array): boolean {
  return typeof chunk === 'string' && noise.some((message) => message.test(chunk));
}
