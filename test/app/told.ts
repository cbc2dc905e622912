import { onTestFinished, vi } from 'vitest';

/** Keeps what the Worker tells its operator out of the log of the tests. Answers the beginnings of what was told. */
export function hearErrors(): () => string[] {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.map(([first]) => String(first));
}
