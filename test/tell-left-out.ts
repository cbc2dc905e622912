import type { Reporter } from 'vitest/node';

/** Says at the end of the log what was left out. */
export class TellLeftOut implements Reporter {
  onTestRunEnd(): void {
    if (process.env['CI']) return;
    const { SIMULATION_RUNS = '20' } = process.env;
    console.log(
      [
        'Left out, for CI to run: two thirds of random texts, of texts of a mebibyte, of hostile pages that hold one vector, of the',
        'calls that fail once, of the posts of a mass upload, and of the pages before the keyboard and without script; one of two',
        'widths of each page;',
        `all but ${SIMULATION_RUNS} of 170 histories. All of it: CI=1 SIMULATION_RUNS=170 npm test\n`,
      ].join('\n'),
    );
  }
}
