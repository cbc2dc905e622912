import { onTestFinished, vi } from 'vitest';

/** Keeps what the Worker tells its operator out of the log of the tests. Answers the beginnings of what was told. */
export function hearErrors(): () => string[] {
  const spies = (['warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue());
  onTestFinished(() => spies.forEach((spy) => void spy.mockRestore()));
  return () => spies.flatMap((spy) => spy.mock.calls.map(([first]) => String(first)));
}
