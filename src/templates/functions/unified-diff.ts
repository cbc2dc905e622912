import { structuredPatch } from 'diff';
import type { Tools, Value } from '../value.ts';
import { textAt } from './function.ts';

/** More steps take too long; such texts count as wholly different. */
const mostEdits = 1000;

/** The differences of two texts, line by line. https://gohugo.io/functions/strings/diff/ */
export function unifiedDiff(args: readonly Value[], { budget }: Tools): string {
  const [oldName, old, newName, now] = [textAt(args, 0), textAt(args, 1), textAt(args, 2), textAt(args, 3)];
  if (old === now) return '';
  budget.spendOn((old.length + now.length) * 16);
  const patch = structuredPatch(oldName, newName, old, now, '', '', { context: 3, maxEditLength: mostEdits });
  const hunks = (patch?.hunks ?? []).map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [`@@ -${from(oldStart, oldLines)} +${from(newStart, newLines)} @@`, ...lines].join('\n'),
  );
  return `${[`diff ${oldName} ${newName}`, `--- ${oldName}`, `+++ ${newName}`, ...hunks].join('\n')}\n`;
}

/** The place before which lines are put in has the number of the line before. */
function from(start: number, count: number): string {
  return `${count === 0 ? start - 1 : start},${count}`;
}
