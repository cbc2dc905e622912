/** Runs the nodes of a template. */

import { evaluateOperand, evaluatePipe, evaluateUnnamed } from './evaluate.ts';
import { toText, weight } from './functions/function.ts';
import type { Jump, Run } from './run-state.ts';
import type { Body, Branch, FileSource, Node, Pipe } from './template.ts';
import { unfit } from './unfit.ts';
import {
  type Dict,
  dictOf,
  isTrue,
  type List,
  listOf,
  Marked,
  stringOf,
  typeName,
  type Value,
} from './value.ts';

export function interpret(run: Run, nodes: readonly Node[], dot: Value): Jump {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    const jump = node && walk(run, node, dot);
    if (jump !== undefined) return jump;
  }
  return undefined;
}

function walk(run: Run, node: Node, dot: Value): Jump {
  run.at = node.at;
  run.budget.spend(1);
  switch (node.kind) {
    case 'text':
      run.textAt = node.at;
      run.writer.writeText(node.text, run.locate, node);
      return undefined;
    case 'action': {
      const value = evaluatePipe(run, node.pipe, dot);
      run.at = node.at;
      if (node.pipe.slots.length === 0) run.writer.writeValue(value);
      return undefined;
    }
    case 'choice':
      return walkChoice(run, node.branches, node.otherwise, dot);
    case 'range':
      return walkRange(run, node, dot);
    case 'template':
      return callTemplate(run, node, dot);
    case 'return':
      run.returned = node.pipe === null ? undefined : returnedBy(run, node.pipe, dot);
      return 'return';
    case 'defer':
      defer(run, node);
      return undefined;
    default:
      return node.kind;
  }
}

/** A definition knows no variable of its caller. A bare return ends it, one with a value its partial. */
function callTemplate(run: Run, { at, name, pipe }: Node & { kind: 'template' }, dot: Value): Jump {
  const found = run.template(name);
  if (found === undefined) throw unfit(noTemplate(name, run.options.templates !== undefined));
  const value = pipe === null ? null : evaluatePipe(run, pipe, dot);
  run.at = at;
  const jump = run.enter(found, value);
  return jump === 'return' && run.returned !== undefined ? jump : undefined;
}

export function noTemplate(name: string, hasOthers: boolean): string {
  const why = hasOthers ? 'no file defines it' : 'this file does not define it';
  return `Cannot call the template "${name}": ${why}`;
}

function returnedBy(run: Run, pipe: Pipe, dot: Value): Value {
  const [{ first, rest } = {}, ...others] = pipe.commands;
  if (first !== undefined && rest?.length === 0 && others.length === 0)
    return evaluateOperand(run, first, dot);
  return evaluatePipe(run, pipe, dot);
}

/** A deferred text knows only its data. As in Hugo, the dot of the options is true. */
function defer(run: Run, { options, body }: Node & { kind: 'defer' }): void {
  const given = dictOf(evaluateOperand(run, options, true));
  const data = given?.get('data') ?? null;
  const key = stringOf(given?.get('key') ?? null);
  const { source, scopes, globals } = run;
  const found = {
    body: bodyFrom(source, body),
    scopes,
    isPlainText: scopes[0]?.isPlainText ?? false,
  };
  // Elsewhere the text must be escaped for its place, so it is made at once.
  if (!run.writer.isInText) {
    run.writer.writeValue(run.include(found, data));
    return;
  }
  const mark = globals.defer(key && `${source.name} ${key}`, () => {
    const made = run.attempt(() => run.include(found, data));
    if ('problem' in made) throw made.problem;
    return toText(made.value);
  });
  run.writer.writeValue(mark);
}

function walkChoice(run: Run, branches: readonly Branch[], otherwise: readonly Node[], dot: Value): Jump {
  run.deeper();
  const jump = walkBranches(run, branches, otherwise, dot);
  run.globals.depth--;
  return jump;
}

function walkBranches(run: Run, branches: readonly Branch[], otherwise: readonly Node[], dot: Value): Jump {
  for (let index = 0; index < branches.length; index++) {
    const branch = branches[index];
    if (branch === undefined) break;
    const { kind, pipe, body, mayWrap } = branch;
    if (mayWrap)
      run.wrapped.push({ body: bodyFrom(run.source, body), scopes: run.scopes, isAskedFor: false });
    const value = evaluatePipe(run, pipe, dot);
    const isAround = mayWrap && run.wrapped.pop()?.isAskedFor;
    if (!isTrue(value)) continue;
    if (!isAround) return interpret(run, body, kind === 'with' ? value : dot);
    run.writer.writeValue(value);
    return undefined;
  }
  return interpret(run, otherwise, dot);
}

function bodyFrom(source: FileSource, nodes: readonly Node[]): Body {
  return { source, nodes, readsInner: false, asksInner: false, calls: [], isEmpty: false };
}

function walkRange(run: Run, node: Node & { kind: 'range' }, dot: Value): Jump {
  const value = evaluateUnnamed(run, node.pipe, dot);
  run.at = node.at;
  run.budget.spendOn(weight(value));
  run.deeper();
  const jump = walkElements(run, node, value) ?? interpret(run, node.otherwise, dot);
  run.globals.depth--;
  return jump === 'done' ? undefined : jump;
}

/** Undefined if there are no elements. */
function walkElements(run: Run, node: Node & { kind: 'range' }, value: Value): Jump | 'done' {
  const list = listOf(value);
  if (list !== undefined) return walkList(run, node, list);
  const map = dictOf(value);
  if (map !== undefined) return walkMap(run, node, map);
  if (typeof value === 'bigint') return walkCount(run, node, value);
  if (value === null) return undefined;
  throw unfit(`Cannot go through a value of type ${typeName(value)}: it must be a list, a map or a number`);
}

function walkList(run: Run, node: Node & { kind: 'range' }, list: List): Jump | 'done' {
  const hasKey = node.pipe.slots.length === 2;
  for (let index = 0; index < list.length; index++) {
    const jump = walkElement(run, node, hasKey ? BigInt(index) : null, list[index] ?? null);
    if (jump === 'break') break;
    if (jump === 'return') return jump;
  }
  return list.length === 0 ? undefined : 'done';
}

function walkMap(run: Run, node: Node & { kind: 'range' }, map: Dict): Jump | 'done' {
  for (const [key, element] of map.entries()) {
    const jump = walkElement(run, node, map.hasMarkedKeys ? new Marked(key) : key, element);
    if (jump === 'break') break;
    if (jump === 'return') return jump;
  }
  return map.size === 0 ? undefined : 'done';
}

/** `range 3` counts 0, 1, 2. */
function walkCount(run: Run, node: Node & { kind: 'range' }, count: bigint): Jump | 'done' {
  if (node.pipe.slots.length === 2)
    throw unfit(`Cannot go through ${count} with two variables: a number has one for each turn`);
  for (let number = 0n; number < count; number++) {
    const jump = walkElement(run, node, null, number);
    if (jump === 'break') break;
    if (jump === 'return') return jump;
  }
  return count > 0n ? 'done' : undefined;
}

function walkElement(run: Run, { pipe, body }: Node & { kind: 'range' }, key: Value, element: Value): Jump {
  run.budget.spend(1);
  const [first, second] = pipe.slots;
  if (second !== undefined) run.variables[second] = element;
  if (first !== undefined) run.variables[first] = second === undefined ? element : key;
  return interpret(run, body, element);
}
