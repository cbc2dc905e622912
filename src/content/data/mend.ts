/** Reading a text in which single values are bad: those are left out, and all others stand. */

import { Problem } from '../../problem.ts';
import { type Data, type DataFormat, dataOf, parseData, sourceOf } from './data.ts';
import type { Flaw } from './flaw.ts';
import { readJson } from './json.ts';
import { mendToml } from './mend-toml.ts';
import { mendYaml } from './mend-yaml.ts';
import type { Source } from './source.ts';

/** What was read, and the values that were left out. What a flaw means is for the reader to decide. */
export type MendedData = Data & { flaws: readonly Flaw[] };

/** Values that are bad because of others, such as aliases to what is not there: each costs a reading of the whole text. */
const mostRepeats = 5;

/**
 * What `parseData` answers, without the values that are bad by themselves.
 *
 * @throws {Problem} As `parseData`, where no single value is to blame.
 */
export function parseMended(text: string, format: DataFormat, firstLine = 1): MendedData {
  try {
    return { ...parseData(text, format, firstLine), flaws: [] };
  } catch (error) {
    const source = sourceOf(text, firstLine);
    const data = format === 'json' ? mendedJson(source) : mended(source, format);
    if (data === undefined) throw error;
    return data;
  }
}

function mendedJson(source: Source): MendedData | undefined {
  const flaws: Flaw[] = [];
  return orUndefined(() => ({ ...dataOf(source, readJson(source, flaws)), flaws }));
}

function mended(source: Source, format: 'yaml' | 'toml'): MendedData | undefined {
  const work = orUndefined(() => (format === 'yaml' ? mendYaml(source) : mendToml(source)));
  if (work === undefined) return undefined;
  for (let repeat = 0; repeat <= mostRepeats; repeat++) {
    try {
      return { ...parseData(work.lines.join('\n'), format, source.firstLine), flaws: work.flaws };
    } catch (error) {
      const [fault] = error instanceof Problem ? error.errors : [];
      if (fault?.line === undefined || !work.leaveOut(fault.line - source.firstLine, fault.message)) return;
    }
  }
  return undefined;
}

/** Undefined in the place of a problem. */
function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
