/**
 * Prints the milliseconds of processor time that one warm round of a stage takes in Node. To see where they go:
 * `npx node --cpu-prof --cpu-prof-dir=/tmp/profile bench/render-in-node.ts render everyday 3000`
 */

import { roundsFor } from './calibrate.ts';
import { parseStage, runStage } from './stages.ts';
import { textNamed } from './texts.ts';

const [, , stageName, textName, batch = '1000'] = process.argv;
const stage = parseStage(stageName);
const text = textNamed(textName);

const rounds = await roundsFor(Number(batch), timeOf);
console.log(timeOf(rounds) / rounds);

function timeOf(count: number): number {
  const before = process.cpuUsage();
  runStage(stage, text, count, withoutTheme);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function withoutTheme(): never {
  throw new Error('Cannot run the stage "page" in Node: the theme must be bundled first');
}
