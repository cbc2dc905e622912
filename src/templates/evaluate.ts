/** Values of pipelines, commands and operands. */

import { callFunction, findFunction, findNamespace, noFunction } from './functions/call.ts';
import { readField } from './read-field.ts';
import type { Run } from './run-state.ts';
import type { Command, FunctionOperand, Operand, Pipe } from './template.ts';
import { tried } from './tried.ts';
import { unfit } from './unfit.ts';
import { isTrue, type Value } from './value.ts';

/** The value that a pipe passes to a command; undefined for the first command. */
type Passed = Value | undefined;

const none: readonly Value[] = [];
const noOperands: readonly Operand[] = [];

/** Evaluates a pipe, then declares or assigns its variable. */
export function evaluatePipe(run: Run, pipe: Pipe, dot: Value): Value {
  const result = evaluateUnnamed(run, pipe, dot);
  const slot = pipe.slots[0];
  if (slot !== undefined) run.variables[slot] = result;
  return result;
}

/** Evaluates a pipe without its variables. */
export function evaluateUnnamed(run: Run, { commands }: Pipe, dot: Value): Value {
  let value: Passed;
  for (let index = 0; index < commands.length; index++) {
    const command = commands[index];
    if (command !== undefined) value = evaluateCommand(run, command, dot, value);
  }
  return value ?? null;
}

function evaluateCommand(run: Run, { first, rest }: Command, dot: Value, passed: Passed): Value {
  if (first.kind === 'nil') {
    run.at = first.at;
    throw unfit('Cannot write nil: it is no value');
  }
  return evaluate(run, first, rest, dot, passed);
}

/** The value of an argument. */
export function evaluateOperand(run: Run, operand: Operand, dot: Value): Value {
  if (operand.kind === 'literal') return operand.value;
  if (operand.kind === 'nil') return null;
  return evaluate(run, operand, noOperands, dot, undefined);
}

function evaluate(
  run: Run,
  operand: Exclude<Operand, { kind: 'nil' }>,
  rest: readonly Operand[],
  dot: Value,
  passed: Passed,
): Value {
  run.at = operand.at;
  run.budget.spend(1);
  if (operand.kind === 'literal') return operand.value;
  if (operand.kind === 'function') return evaluateFunction(run, operand, rest, dot, passed);
  const { at, path } = operand;
  if (path.length === 0 && passed !== undefined) {
    throw unfit('Cannot pass a value on with "|": a function must stand behind it');
  }
  const receiver = receiverOf(run, operand, dot);
  return path.length === 0 ? receiver : follow(run, at, receiver, path, argumentsOf(run, rest, dot, passed));
}

function receiverOf(run: Run, operand: Operand & { kind: 'dot' | 'variable' | 'pipe' }, dot: Value): Value {
  if (operand.kind === 'dot') return dot;
  if (operand.kind === 'variable') return run.variables[operand.slot] ?? null;
  run.deeper();
  const value = evaluatePipe(run, operand.pipe, dot);
  run.globals.depth--;
  return value;
}

function argumentsOf(run: Run, rest: readonly Operand[], dot: Value, passed: Passed): readonly Value[] {
  if (rest.length === 0) return passed === undefined ? none : [passed];
  const args: Value[] = [];
  for (let index = 0; index < rest.length; index++) {
    const operand = rest[index];
    if (operand !== undefined) args.push(evaluateOperand(run, operand, dot));
  }
  if (passed !== undefined) args.push(passed);
  return args;
}

function evaluateFunction(
  run: Run,
  operand: FunctionOperand,
  rest: readonly Operand[],
  dot: Value,
  passed: Passed,
): Value {
  let { name, path } = operand;
  const { qualified } = operand;
  let found = qualified && findFunction(run, qualified.name);
  if (qualified !== undefined && found !== undefined) ({ name, path } = qualified);
  else found = findFunction(run, name);
  const isAlone = rest.length === 0 && passed === undefined;
  if (isAlone && path.length === 0 && (found === undefined || found.least > 0)) {
    const namespace = findNamespace(run, name);
    if (namespace !== undefined) return namespace;
  }
  if (found === undefined) {
    if (name === 'try') return evaluateTry(run, rest, dot, passed);
    if (name === 'return') throw unfit('Cannot return inside of another action: "return" must stand alone');
    throw unfit(noFunction(qualified?.name ?? name));
  }
  if (path.length === 0 && (name === 'and' || name === 'or'))
    return evaluateLogic(run, name, rest, dot, passed);
  const args = argumentsOf(run, rest, dot, passed);
  run.at = operand.at;
  if (path.length === 0) return callFunction(run, found, name, args);
  return follow(run, operand.at, callFunction(run, found, name, none), path, args);
}

/** `and` returns its first false argument, `or` its first true one, else the last; no later one runs. */
function evaluateLogic(run: Run, name: string, rest: readonly Operand[], dot: Value, passed: Passed): Value {
  let value: Passed;
  for (const operand of rest) {
    value = evaluateOperand(run, operand, dot);
    if (isTrue(value) === (name === 'or')) return value;
  }
  const result = passed ?? value;
  if (result === undefined) throw unfit(`Cannot call "${name}": it needs an argument`);
  return result;
}

/** The result of what follows, or its error. https://gohugo.io/functions/go-template/try/ */
function evaluateTry(run: Run, rest: readonly Operand[], dot: Value, passed: Passed): Value {
  const [operand, ...others] = rest;
  if (others.length > 0 || (operand === undefined) === (passed === undefined))
    throw unfit('Cannot call "try": it takes one argument');
  if (operand === undefined) return tried({ value: passed ?? null });
  return tried(run.attempt(() => evaluateOperand(run, operand, dot)));
}

/** The field at the end of a path. The arguments belong to the last name. */
function follow(
  run: Run,
  at: number,
  receiver: Value,
  path: readonly string[],
  args: readonly Value[],
): Value {
  const last = path.length - 1;
  let value = receiver;
  for (let index = 0; index <= last; index++) {
    run.at = at;
    run.budget.spend(1);
    value = readField(value, path[index] ?? '', index === last ? args : none, run);
  }
  return value;
}
