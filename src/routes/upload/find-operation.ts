/** Finds the operation of an upload request in a table, and checks that it takes all the parameters. */

import { Problem } from '../../problem.ts';

/**
 * One kind of request.
 *
 * A parameter is written `name` if it stands alone (`?dry-run`), `name=` if a value follows, and `name=value`
 * if only this value is allowed.
 */
export type Operation<Answer> = {
  on: 'file' | 'list';
  methods: readonly string[];
  /** The parameter that selects this operation; absent: the method alone does. */
  by?: string;
  /** Its other parameters. */
  takes: readonly string[];
  answer: Answer;
};

/** The fields of a request that select its operation. */
export type Asked = { on: 'file' | 'list'; method: string; search: URLSearchParams };

/**
 * The operation of a request.
 *
 * Throws a `Problem` of type `method-not-allowed` if there is none. Throws one of type `bad-request` for a
 * parameter that the operation does not take. Ignoring `dry-run` would replace a file that was only checked.
 */
export function findOperation<Answer>(table: readonly Operation<Answer>[], asked: Asked): Operation<Answer> {
  const { on, method, search } = asked;
  const possible = table.filter((operation) => operation.on === on && operation.methods.includes(method));
  const parameters = new Set(search.keys());
  const named = possible.filter(({ by }) => by !== undefined && parameters.has(nameOf(by)));
  const [operation = possible.find(({ by }) => by === undefined), other] = named;
  for (const parameter of parameters) checkIsKnown(table, asked, parameter);
  if (operation === undefined) throw notAllowed(table, asked);
  if (operation.by !== undefined && other?.by !== undefined) {
    throw refused(
      nameOf(other.by),
      method,
      `it must not stand beside "?${nameOf(operation.by)}", which asks for something else`,
    );
  }
  for (const parameter of parameters) checkParameter(table, asked, operation, parameter);
  return operation;
}

/** The methods of an address without parameters, for `Allow` (RFC 9110 §10.2.1). */
export function allowedMethods(table: readonly Operation<unknown>[], on: Asked['on']): string {
  const methods = table.filter((operation) => operation.on === on && operation.by === undefined);
  return [...new Set(methods.flatMap((operation) => operation.methods))].join(', ');
}

function notAllowed(table: readonly Operation<unknown>[], { on, method }: Asked): Problem {
  const ways = table
    .filter((operation) => operation.on === on && operation.by !== undefined)
    .filter(({ methods }) => methods.includes(method))
    .map(({ by = '' }) => `"?${by}"`);
  const rule =
    ways.length > 0
      ? `${method} needs ${ways.join(' or ')}`
      : `the methods are ${allowedMethods(table, on)}${on === 'list' ? '; add a key to the path for a file' : ''}`;
  return new Problem(
    'method-not-allowed',
    `Cannot ${method} ${on === 'list' ? 'the list of files' : 'a file'}: ${rule}`,
  );
}

/** `name` for `name`, `name=` and `name=value`. */
function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

function parametersOf({ by, takes }: Operation<unknown>): readonly string[] {
  return by === undefined ? takes : [by, ...takes];
}

/** Throws for a parameter that no operation has: likely a typing error. */
function checkIsKnown(table: readonly Operation<unknown>[], { method }: Asked, parameter: string): void {
  const known = [...new Set(table.flatMap(parametersOf).map(nameOf))];
  if (known.includes(parameter)) return;
  throw refused(
    parameter,
    method,
    `there is none of this name; the nearest is "?${nearest(parameter, known)}"`,
  );
}

function checkParameter<Answer>(
  table: readonly Operation<Answer>[],
  asked: Asked,
  operation: Operation<Answer>,
  parameter: string,
): void {
  const { method, search } = asked;
  const taken = parametersOf(operation).find((known) => nameOf(known) === parameter);
  if (taken === undefined)
    throw refused(parameter, method, whereItBelongs(table, asked, operation, parameter));
  const [value = '', ...more] = search.getAll(parameter);
  if (more.length > 0) throw refused(parameter, method, 'it must stand once');
  const [, wanted] = /=(.*)$/.exec(taken) ?? [];
  if (wanted === undefined && value !== '') throw refused(parameter, method, 'it must have no value');
  if (wanted && value !== wanted) {
    throw refused(parameter, method, `it must be "?${taken}", not "${value.slice(0, longestShown)}"`);
  }
}

/** Says where a known parameter belongs, and which ones may stand here. */
function whereItBelongs(
  table: readonly Operation<unknown>[],
  { on, method }: Asked,
  operation: Operation<unknown>,
  parameter: string,
): string {
  const others = table.filter((other) => parametersOf(other).some((known) => nameOf(known) === parameter));
  const homes = others.map(({ methods, by, ...other }) => {
    const place = other.on === 'list' ? '/upload/' : '/upload/<key>';
    return `${methods.join(' and ')} ${place}${by === undefined ? '' : `?${by}`}`;
  });
  const possible = table.filter((other) => other.on === on && other.methods.includes(method));
  const here = operation.by === undefined ? possible : [operation];
  const takes = [...new Set(here.flatMap(parametersOf))].map((known) => `"?${known}"`);
  return `it belongs to ${homes.join(', ')}; here may stand ${takes.join(', ')}`;
}

const longestShown = 50;

function refused(parameter: string, method: string, rule: string): Problem {
  return new Problem(
    'bad-request',
    `Cannot use the parameter "${parameter.slice(0, longestShown).toWellFormed()}" with ${method}: ${rule}`,
  );
}

/** The name that takes the fewest changes; capitals and hyphens count less than letters. */
function nearest(name: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, '');
  const asked = plain(name.slice(0, longestShown));
  const ranked = known.map((other) => ({ other, changes: changesBetween(asked, plain(other)) }));
  return ranked.toSorted((a, b) => a.changes - b.changes)[0]?.other ?? '';
}

/** Letters to insert, remove or replace to turn one text into the other (Levenshtein). */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
