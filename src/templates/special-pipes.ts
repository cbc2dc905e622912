/** Pipes that are more than calls: those of `return`, of `templates.Defer`, and of partials around a text. */

import { takesArguments } from './parse-pipe.ts';
import type { Parser } from './parser.ts';
import type { Node, Operand, Pipe } from './template.ts';

/** `{{ return … }}`: the rest of its command is a command itself, and may get the result of those before. */
export function returned(parser: Parser, at: number, { slots, commands }: Pipe): Node | undefined {
  const last = commands.at(-1);
  if (last?.first.kind !== 'function' || last.first.name !== 'return' || slots.length > 0) return undefined;
  const [first, ...rest] = last.rest;
  const own = first === undefined ? [] : [{ first, rest }];
  if (first !== undefined && rest.length > 0 && !takesArguments(first))
    throw parser.fault(first.at, 'Cannot return several values: only a function or a method takes arguments');
  const all = [...commands.slice(0, -1), ...own];
  return { kind: 'return', at, pipe: all.length === 0 ? null : { at, slots, commands: all } };
}

/** The options in `{{ with (templates.Defer …) }}`; undefined for any other pipe. */
export function deferOptions({ commands }: Pipe): Operand | undefined {
  const [{ first } = {}, ...others] = commands;
  if (first?.kind !== 'pipe' || others.length > 0 || first.path.length > 0) return undefined;
  const [called, ...more] = first.pipe.commands;
  if (called?.first.kind !== 'function' || more.length > 0) return undefined;
  return called.first.qualified?.name === 'templates.Defer' && called.rest.length === 1
    ? called.rest[0]
    : undefined;
}

const partials = new Set(['partial', 'partialCached', 'partials.Include', 'partials.IncludeCached']);

/** Whether the pipe is a call of a partial and nothing else. */
export function callsPartial({ commands }: Pipe): boolean {
  const [{ first } = {}, ...others] = commands;
  if (first === undefined || others.length > 0) return false;
  if (first.kind === 'pipe') return callsPartial(first.pipe);
  return first.kind === 'function' && partials.has(first.qualified?.name ?? first.name);
}
