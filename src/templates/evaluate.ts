/** Values of pipelines, commands and operands. */

import { calledBy, callFunction, hasFunction, requireFunction, shortCircuits } from './functions/call.ts';
import type { Run } from './run-state.ts';
import type { Command, Operand, Pipe } from './template.ts';
import { unfit } from './unfit.ts';
import { Dict, isTrue, TemplateObject, typeName, type Value } from './value.ts';

/** The value that a pipe passes to a command; undefined for the first command. */
type Passed = Value | undefined;

/** Evaluates a pipe, then declares or assigns its variables. */
export function evaluatePipe(run: Run, pipe: Pipe, dot: Value): Value {
  let value: Passed;
  for (const command of pipe.commands) value = evaluateCommand(run, command, dot, value);
  const result = value ?? null;
  run.setName(pipe, 0, result);
  return result;
}

function evaluateCommand(run: Run, { first, rest }: Command, dot: Value, passed: Passed): Value {
  const args = () => [...rest.map((operand) => evaluateOperand(run, operand, dot)), ...given(passed)];
  run.at = first.at;
  run.budget.spend(1);
  switch (first.kind) {
    case 'literal':
      return first.value;
    case 'nil':
      throw unfit('Cannot write nil: it is no value');
    case 'function':
      return evaluateFunction(run, first, rest, dot, passed);
    default: {
      if (first.path.length === 0 && passed !== undefined) {
        throw unfit('Cannot pass a value on with "|": a function must stand behind it');
      }
      const receiver = receiverOf(run, first, dot);
      return follow(run, first.at, receiver, first.path, args());
    }
  }
}

function evaluateOperand(run: Run, operand: Operand, dot: Value): Value {
  if (operand.kind === 'nil') return null;
  return evaluateCommand(run, { first: operand, rest: [] }, dot, undefined);
}

function receiverOf(run: Run, operand: Operand & { kind: 'dot' | 'variable' | 'pipe' }, dot: Value): Value {
  if (operand.kind === 'dot') return dot;
  if (operand.kind === 'variable') return run.variable(operand.name);
  return evaluatePipe(run, operand.pipe, dot);
}

function evaluateFunction(
  run: Run,
  operand: Operand & { kind: 'function' },
  rest: readonly Operand[],
  dot: Value,
  passed: Passed,
): Value {
  const { name, fields } = calledBy(operand, (one) => hasFunction(run, one));
  requireFunction(run, name);
  if (fields.length === 0 && shortCircuits(name)) return evaluateLogic(run, name, rest, dot, passed);
  const args = [...rest.map((other) => evaluateOperand(run, other, dot)), ...given(passed)];
  run.at = operand.at;
  if (fields.length === 0) return callFunction(run, name, args);
  return follow(run, operand.at, callFunction(run, name, []), fields, args);
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

/** The field at the end of a path. The arguments belong to the last name. */
function follow(
  run: Run,
  at: number,
  receiver: Value,
  path: readonly string[],
  args: readonly Value[],
): Value {
  let value = receiver;
  path.forEach((name, index) => {
    run.at = at;
    run.budget.spend(1);
    value = fieldOf(run, value, name, index === path.length - 1 ? args : []);
  });
  return value;
}

/** As in Hugo, a field of nil is nil. */
function fieldOf(run: Run, receiver: Value, name: string, args: readonly Value[]): Value {
  if (receiver === null) return null;
  const member = receiver instanceof TemplateObject ? receiver.member(name) : undefined;
  if (typeof member === 'function') return member(args, run);
  if (receiver instanceof TemplateObject && member === undefined) {
    throw unfit(`Cannot read ".${name}": ${receiver.name} has no such field here`);
  }
  if (member === undefined && !(receiver instanceof Dict)) {
    throw unfit(`Cannot read ".${name}": a value of type ${typeName(receiver)} has no fields`);
  }
  if (args.length > 0) throw unfit(`Cannot give arguments to ".${name}": it is no method`);
  return member ?? (receiver instanceof Dict ? receiver.get(name) : null);
}

function given(passed: Passed): Value[] {
  return passed === undefined ? [] : [passed];
}
