import type { Data } from '../data/data.ts';
import type { Findings } from '../data/findings.ts';
import { nameOf } from '../data/flaw.ts';
import { quoted } from '../data/source.ts';
import { isEmpty } from '../data/values.ts';
import { type DateFields, mayBeNone } from '../site/date-fields.ts';

/**
 * The data without fields that decide who sees the post and have no value. Each is a warning, and a cascade may
 * fill it. `published:` stays, which hides the page in Hugo, and `date: null`, which says that there is no date.
 *
 * @param deciding The names of such fields, in lower case.
 */
export function withoutEmpty(
  data: Data,
  deciding: () => ReadonlySet<string>,
  dateFields: DateFields,
  findings: Findings,
): Data {
  const mayStay = (name: string) =>
    name === 'published' || mayBeNone(name, dateFields) || !deciding().has(name);
  const empty = [...data.value].flatMap(([name, value]) =>
    isEmpty(value) && !mayStay(nameOf(name)) ? [name] : [],
  );
  if (empty.length === 0) return data;
  for (const name of empty) {
    const message = `${quoted(name)} has no value, so it counts as not given: give it one, or leave the line out`;
    findings.warnings.push({ message, ...data.positionOf(name) });
  }
  const value = new Map([...data.value].filter(([name]) => !empty.includes(name)));
  return { value, positionOf: (...path) => data.positionOf(...path) };
}
