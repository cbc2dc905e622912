import { Problem } from '../../src/problem.ts';
import { UsageError } from '../failures.ts';

type Naming = {
  path: string;
  /** The name of the theme. */
  name: string;
  /** Reads the value of `theme`. Throws a `Problem` for a text that cannot be read. */
  read(text: string): unknown;
};

/** A text of settings that names the theme too; all else in it stays as it is. Throws a `UsageError` where this cannot be. */
export function withTheme(before: string, naming: Naming): string {
  const { path, name } = naming;
  const present = readOrRefuse(before, naming);
  if (present === name || (Array.isArray(present) && present.length === 1 && present[0] === name))
    return before;
  const isFree = present === undefined || present === 'own' || present === 'platen';
  if (!isFree) {
    throw new UsageError(
      `Cannot name the theme "${name}" in "${path}": "theme" must not be set there yet, but it is ${JSON.stringify(present)}`,
    );
  }
  const line = path.endsWith('.toml') ? `theme = ${JSON.stringify(name)}` : `theme: ${quoted(name)}`;
  const text =
    present === undefined ? insert(before, line) : before.replace(/^theme\s*[:=].*$/im, () => line);
  if (isRead(text, naming)) return text;
  throw new UsageError(`Cannot name the theme in "${path}": write ${line} there`);
}

function readOrRefuse(text: string, { path, read }: Naming): unknown {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new UsageError(`Cannot read "${path}": ${error.message}`);
  }
}

function isRead(text: string, { name, read }: Naming): boolean {
  try {
    return read(text) === name;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** In TOML a name of the top stands before all tables. */
function insert(text: string, line: string): string {
  const [start = ''] = /^(?:\uFEFF)?(?:---[ \t]*\r?\n)?/.exec(text) ?? [];
  return `${start}${line}\n${text.slice(start.length)}`;
}

function quoted(name: string): string {
  return /^[A-Za-z][\w-]*$/.test(name) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(name)
    ? name
    : JSON.stringify(name);
}
