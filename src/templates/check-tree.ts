/** Checks a whole tree of layouts before any page is made. */

import { positionAt } from '../content/data/source.ts';
import { Problem } from '../problem.ts';
import { missingFunction } from './check.ts';
import { noFunction } from './functions/call.ts';
import { composition } from './functions/composition.ts';
import { commonFunctions } from './functions/index.ts';
import { isNamespace } from './functions/namespace.ts';
import { noPartial } from './included.ts';
import { noTemplate } from './interpret.ts';
import { callsOf } from './operands.ts';
import { parseTemplate } from './parse.ts';
import type { Body, Command, Template } from './template.ts';
import type { Place } from './template-problem.ts';
import { definedIn, findPartial, findTemplate, type TemplateSet } from './template-set.ts';

/** `isFatal`: Hugo builds no page with such a tree. Else only the call fails, if it ever runs. */
export type TreeFault = Place & { message: string; isFatal: boolean };

export type Tree = {
  /** The templates by their keys below `layouts/`. */
  texts: ReadonlyMap<string, string>;
  /** Names of functions besides those of every template. */
  functions: ReadonlySet<string>;
  templates: TemplateSet;
};

/** Parts that cannot be read, and calls of functions, templates and partials that do not exist. */
export function checkTree(tree: Tree): TreeFault[] {
  const defined = new Set([...tree.texts.values()].flatMap(definedIn));
  return [...tree.texts].flatMap(([key, text]) => checkFile(key, text, tree, defined));
}

type Wrong = { at: number; message: string; isFatal: boolean };

function checkFile(key: string, text: string, tree: Tree, defined: ReadonlySet<string>): TreeFault[] {
  const template = read(key, text);
  if (template instanceof Problem) {
    const [{ line = 1, column = 1 } = {}] = template.errors;
    return [{ file: key, line, column, message: template.message, isFatal: true }];
  }
  const bodies = [template, ...template.definitions.values()];
  return bodies
    .flatMap((body) => [
      ...callsOf(body.nodes).flatMap((command) => wrongCall(command, template, tree)),
      ...missingTemplates(body, template, tree, defined),
    ])
    .sort((a, b) => a.at - b.at)
    .map(({ at, message, isFatal }) => ({ file: key, ...positionAt(template.source, at), message, isFatal }));
}

function read(key: string, text: string): Template | Problem {
  try {
    return parseTemplate(key, text);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const partials = new Set(['partial', 'partialCached', 'partials.Include', 'partials.IncludeCached']);

function wrongCall({ first, rest }: Command, template: Template, { functions, templates }: Tree): Wrong[] {
  if (first.kind !== 'function') return [];
  const exists = (name: string) => functions.has(name) || commonFunctions.has(name) || composition.has(name);
  const isSpace = (name: string) => isNamespace(name, functions, commonFunctions, composition);
  const missing = missingFunction(first, exists, isSpace);
  if (missing !== undefined) return [{ at: first.at, message: noFunction(missing), isFatal: true }];
  const [name] = rest;
  const isPartial = partials.has(first.qualified?.name ?? first.name);
  if (!isPartial || name?.kind !== 'literal' || typeof name.value !== 'string') return [];
  if (isFound(name.value, (one) => findPartial(one, [template], templates))) return [];
  return [{ at: first.at, message: noPartial(name.value), isFatal: false }];
}

/** A definition may stand in any file, since a base template or a page may have it. */
function missingTemplates(
  { calls }: Body,
  template: Template,
  { templates }: Tree,
  defined: ReadonlySet<string>,
): Wrong[] {
  return calls
    .filter(({ name }) => !defined.has(name))
    .filter(({ name }) => !isFound(name, (one) => findTemplate(one, [template], templates)))
    .map(({ at, name }) => ({ at, message: noTemplate(name, true), isFatal: true }));
}

/** A file that cannot be read is found, and has a fault of its own. */
function isFound(name: string, find: (name: string) => unknown): boolean {
  try {
    return find(name) !== undefined;
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}
