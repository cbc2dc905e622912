/** Reads a text with single bad values: they are left out, and all other values count. */

import { Problem } from '../../problem.ts';
import { type Data, type DataFormat, dataOf, parseData, sourceOf } from './data.ts';
import type { Flaw } from './flaw.ts';
import { readJson } from './json.ts';
import { mendToml } from './mend-toml.ts';
import { mendYaml } from './mend-yaml.ts';
import type { Source } from './source.ts';

/** The data that was read, and the values that were left out. The caller decides whether a flaw matters. */
export type MendedData = Data & { flaws: readonly Flaw[] };

/** Values that are bad because of others, such as aliases: each costs a reading of the whole text. */
const mostRepeats = 5;

/**
 * Like `parseData`, without the values that are bad by themselves.
 *
 * @throws {Problem} As `parseData`, if no single value is the cause.
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

/** Undefined instead of a problem. */
function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
