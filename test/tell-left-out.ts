import type { Reporter } from 'vitest/node';

/** Says at the end of the log what was left out. */
export class TellLeftOut implements Reporter {
  onTestRunEnd(): void {
    if (process.env['CI']) return;
    const { SIMULATION_RUNS = '20' } = process.env;
    console.log(
      `Random texts: a third of what CI runs. Histories: ${SIMULATION_RUNS}; CI runs 170. As in CI: CI=1 SIMULATION_RUNS=170 npm test\n`,
    );
  }
}
