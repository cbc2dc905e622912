/** Changes one field in the text of front matter, and checks that no other field has another value then. */

import { Problem } from '../../problem.ts';
import type { DataFormat } from '../data/data.ts';
import { nameOf } from '../data/flaw.ts';
import { parseMended } from '../data/mend.ts';
import type { Plain } from '../data/source.ts';
import type { Block } from '../post/front-matter-block.ts';
import { editInside } from './edit-inside.ts';
import { jsonSyntax } from './json-places.ts';
import { editList } from './list-items.ts';
import { applied, type FieldValue, type Place, type Syntax } from './places.ts';
import { tomlSyntax } from './toml-places.ts';
import { yamlSyntax } from './yaml-places.ts';

const syntaxes: Readonly<Record<DataFormat, Syntax>> = {
  yaml: yamlSyntax,
  toml: tomlSyntax,
  json: jsonSyntax,
};

/** The text of the front matter with the field. `null` removes the field. */
export function editBlock({ format, text, line }: Block, name: string, value: FieldValue | null): string {
  const before = valuesOf(text, format, line);
  const old = before.get(nameOf(name));
  if (value === null ? !before.has(nameOf(name)) : isSame(old, value)) return text;
  const syntax = syntaxes[format];
  const places = syntax.places(text);
  const place = places.findLast((field) => nameOf(field.name) === nameOf(name));
  if (place?.bound !== undefined) throw unchangeable(name, place.bound);
  for (const edited of attempts({ syntax, text, places, place, name, old }, value)) {
    if (isKept(before, edited, { format, name, value })) return edited;
  }
  throw unchangeable(name, 'no way to write it leaves the other fields as they are');
}

type Editing = {
  syntax: Syntax;
  text: string;
  places: readonly Place[];
  place: Place | undefined;
  name: string;
  /** The value that the field has now. */
  old: Plain | undefined;
};

/** Texts that may be the answer, the best first. */
function attempts({ syntax, text, places, place, name, old }: Editing, value: FieldValue | null): string[] {
  if (value === null) return place ? [applied(text, { ...place.whole, text: '' })] : [];
  const write = (spelling: string) =>
    place
      ? applied(text, { ...place.value, text: place.lead + spelling })
      : applied(text, syntax.add(text, places, name, spelling));
  if (typeof value !== 'object') {
    const like = place ? text.slice(place.value.from, place.value.to) : '';
    const isOfLines = typeof old === 'string' && typeof value === 'string' && like.includes('\n');
    const inside = isOfLines && place ? editInside(like, old, value) : [];
    return [
      ...inside.map((spelling) => (place ? applied(text, { ...place.value, text: spelling }) : text)),
      ...syntax.spellings(value, like, false).map(write),
    ];
  }
  const edited = place?.items && editList(syntax, text, place, value);
  const items = value.map((item) => syntax.spellings(item, firstItem(text, place), true)[0] ?? '');
  return [...(edited === undefined ? [] : [edited]), write(`[${items.join(', ')}]`)];
}

function firstItem(text: string, place: Place | undefined): string {
  const [first] = place?.items ?? [];
  return first ? text.slice(first.from, first.to) : '';
}

type Wanted = { format: DataFormat; name: string; value: FieldValue | null };

/** Whether the field has its new value, and every other field its old one. */
function isKept(before: ReadonlyMap<string, Plain>, edited: string, wanted: Wanted): boolean {
  const { format, value } = wanted;
  const name = nameOf(wanted.name);
  let after: ReadonlyMap<string, Plain>;
  try {
    after = valuesOf(edited, format, 1);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
  const names = new Set([...before.keys(), ...after.keys()]);
  names.delete(name);
  const areSame = [...names].every(
    (other) => JSON.stringify(before.get(other)) === JSON.stringify(after.get(other)),
  );
  if (value === null) return areSame && !after.has(name);
  return areSame && isSame(after.get(name), value, typeof before.get(name) === 'number');
}

/** @param isNumber Whether a number that is spelled like the text counts as the text. */
function isSame(read: Plain | undefined, value: FieldValue, isNumber = false): boolean {
  if (isNumber && typeof read === 'number') return String(read) === value;
  return JSON.stringify(read) === JSON.stringify(value);
}

/** By name in lower case. A name that stands twice cannot be changed without guessing which counts. */
function valuesOf(text: string, format: DataFormat, line: number): Map<string, Plain> {
  const { value, flaws } = parseMended(text, format, line);
  const [flaw] = flaws;
  if (flaw) throw new Problem('unprocessable', flaw.message, [flaw]);
  return new Map([...value].map(([name, member]) => [nameOf(name), member]));
}

/** Says that the text itself must be edited. */
function unchangeable(name: string, reason: string): Problem {
  return new Problem('unprocessable', `Cannot change "${name}" alone: ${reason}; change it in the text`);
}
