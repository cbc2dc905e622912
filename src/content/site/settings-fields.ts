/** Reads the fields of a file of settings. A bad field is left out, unless it decides who sees what. */

import type { Fault } from '../../problem.ts';
import type { DataFormat } from '../data/data.ts';
import { Fields } from '../data/fields.ts';
import { Findings, inOrder } from '../data/findings.ts';
import { mayDecide, nameOf } from '../data/flaw.ts';
import { present } from '../data/mapping.ts';
import { parseMended } from '../data/mend.ts';
import type { Settings } from './site.ts';

export type SettingsReading = {
  /** Only settings that the file sets. */
  settings: Settings;
  /** Unknown settings, and values that were left out. */
  warnings: Fault[];
  /** Faults in settings that decide who sees what: until they are mended, as little as possible is shown. */
  errors: Fault[];
};

/** The value of a setting that decides who sees what, while it cannot be read; names in lower case. */
const closed: ReadonlyMap<string, Settings> = new Map([
  ['cascade', { cascade: [{ values: { draft: true } }] }],
  ['frontmatter', { cascade: [{ values: { draft: true } }] }],
  ['source', { source: false }],
  ['noindex', { noindex: true }],
]);

const deciding = new Set(closed.keys());

/**
 * @throws {Problem} `unprocessable` for a text that is not in the format, if no single value is the cause.
 */
export function settingsFields(text: string, format: DataFormat): Fields {
  const data = parseMended(text, format);
  const findings = new Findings((path) => deciding.has(settingOf(path)));
  for (const flaw of data.flaws) {
    const { message, line, column } = flaw;
    const decides = mayDecide(flaw, deciding);
    (decides ? findings.faults : findings.warnings).push({ message, ...present({ line, column }) });
    if (decides) findings.decided.push(settingOf(flaw.names));
  }
  return new Fields(data, { findings });
}

/** The settings that were read, and the closed values of those that decide and could not be read. */
export function settled(fields: Fields, settings: Settings): SettingsReading {
  const { faults, warnings, decided } = fields.findings;
  // An unknown name may have been any of them.
  const names = decided.every((name) => deciding.has(name)) ? decided : deciding;
  return {
    settings: Object.assign({}, settings, ...[...names].map((name) => closed.get(name))),
    warnings: inOrder([...warnings, ...fields.unread()]),
    errors: inOrder(faults),
  };
}

/** The setting that a path in the data belongs to; the path may begin with a language. */
function settingOf([first = '', , third = '']: readonly string[]): string {
  return nameOf(nameOf(first) === 'languages' ? third : first);
}
