/** TOML by `smol-toml`. `toml-names.ts` finds offsets and invalid dates, which the package does not. */

import { parse, TomlDate, TomlError } from 'smol-toml';
import { faultAt } from '../../problem.ts';
import { maxDepth, type Plain, type Reading, type Source, tooDeep } from './source.ts';
import { namesInToml } from './toml-names.ts';

/** Reads a TOML document. Dates and times, and numbers that JavaScript cannot hold, become text. */
export function readToml(source: Source): Reading {
  const table = parseToml(source);
  const names = namesInToml(source);
  const value = new Map<string, Plain>();
  for (const [name, member] of Object.entries(table)) {
    value.set(name, plain(source, names.inside?.get(name)?.offset ?? 0, member, 1));
  }
  return { value, names };
}

function parseToml(source: Source): Record<string, unknown> {
  try {
    return parse(source.text, { maxDepth, integersAsBigInt: 'asNeeded' });
  } catch (error) {
    // Any other error of the package is the text's fault too.
    if (!(error instanceof TomlError)) throw faultAt('Cannot read TOML: it must be valid', source.firstLine);
    const [reason = ''] = error.message.split('\n', 1);
    const message = `Cannot read TOML: ${reason.replace('Invalid TOML document: ', '')}`;
    throw faultAt(message, error.line + source.firstLine - 1, error.column);
  }
}

function plain(source: Source, offset: number, value: unknown, depth: number): Plain {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (typeof value !== 'object' || value === null) return String(value);
  // Dotted names nest without brackets, which the package does not limit.
  if (depth >= maxDepth) throw tooDeep(source, offset);
  if (Array.isArray(value)) return value.map((item) => plain(source, offset, item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, plain(source, offset, member, depth + 1)]),
  );
}
