/** YAML, TOML and JSON as plain data with the positions of its names. */

import { readJson } from './json.ts';
import {
  type Names,
  type Plain,
  type Position,
  positionAt,
  type Reading,
  type Source,
  withLineFeeds,
} from './source.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

export type DataFormat = 'yaml' | 'toml' | 'json';

/**
 * The names and values of a text, in the order in which they were written. Numbers that are not spelled
 * canonically, dates and times are text. Names are as the author wrote them, `__proto__` included.
 */
export type Data = {
  value: ReadonlyMap<string, Plain>;
  /** The position of a name. For one without a known position, that of the nearest name around it. */
  positionOf(...names: readonly string[]): Position | undefined;
};

const readers = { yaml: readYaml, toml: readToml, json: readJson };

/**
 * Reads a text whose outermost value is a mapping; an empty text is an empty mapping.
 *
 * @param firstLine The line of the file on which `text` begins; positions are those of the file.
 * @throws {Problem} `unprocessable` with line and column. The text is not in that format, has a name twice in
 * one mapping, or nests more than 50 deep. Or a TOML date is not in the calendar, or YAML aliases repeat too
 * much.
 */
export function parseData(text: string, format: DataFormat, firstLine = 1): Data {
  const source = sourceOf(text, firstLine);
  return dataOf(source, readers[format](source));
}

/** The text without byte order mark and with `\n` at the end of each line, as the readers need it. */
export function sourceOf(text: string, firstLine: number): Source {
  return { text: withLineFeeds(text.replace(/^\uFEFF/, '')), firstLine };
}

export function dataOf(source: Source, { value, names }: Reading): Data {
  return {
    value,
    positionOf(...path) {
      const found = innermost(names, path);
      return found && positionAt(source, found.offset);
    },
  };
}

function innermost(names: Names, path: readonly string[]): Names | undefined {
  let found: Names | undefined;
  for (const name of path) {
    const next = (found ?? names).inside?.get(name);
    if (!next) break;
    found = next;
  }
  return found;
}
