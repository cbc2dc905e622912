/** The conditions of `where`. https://gohugo.io/functions/collections/where/ */

import { numberOf } from '../format/print-object.ts';
import { momentOf } from '../go-time.ts';
import { unfit } from '../unfit.ts';
import { dictOf, type List, listOf, stringOf, TemplateObject, type Value } from '../value.ts';
import { identityOf, looseIdentity } from './identity.ts';

/** Whether a text matches a regular expression of Go. */
export type Matches = (pattern: string, text: string) => boolean;

type Test = (value: Value) => boolean;

/** A value as its kind of Go's and what is compared of it. */
type Kind =
  | { kind: 'nil' | 'map' }
  | { kind: 'bool'; is: boolean }
  | { kind: 'number'; is: number }
  | { kind: 'text'; is: string }
  | { kind: 'time'; is: number }
  | { kind: 'list'; is: List }
  | { kind: 'object'; is: unknown };

const operators = new Map(
  '= eq,== eq,eq eq,!= ne,<> ne,ne ne,>= ge,ge ge,> gt,gt gt,<= le,le le,< lt,lt lt,in in,not in not in,intersect intersect,like like'
    .split(',')
    .map((row): [string, string] => {
      const name = row.startsWith('not in ') ? 'not in' : (row.split(' ', 1)[0] ?? '');
      return [name, row.slice(name.length + 1)];
    }),
);

/** Prepares a condition once, for all elements. @throws {Problem} For an operator that does not exist. */
export function conditionOf(operator: string, wanted: Value, matches: Matches): Test {
  const meaning = operators.get(operator.trim().toLowerCase());
  const right = kindOf(wanted);
  switch (meaning) {
    case 'eq':
      return (value) => isEqual(kindOf(value), right) === true;
    case 'ne':
      return (value) => isEqual(kindOf(value), right) === false;
    case 'in':
    case 'not in':
      return memberTest(right, meaning === 'not in');
    case 'intersect':
      return intersectTest(right);
    case 'like':
      return (value) => {
        const left = kindOf(value);
        return left.kind === 'text' && right.kind === 'text' && matches(right.is, left.is);
      };
    case undefined:
      throw unfit(`Cannot filter by "${operator.slice(0, 60)}": where has no such operator`);
    default:
      return orderTest(meaning, right);
  }
}

function kindOf(value: Value): Kind {
  if (value === null) return { kind: 'nil' };
  if (typeof value === 'boolean') return { kind: 'bool', is: value };
  const number = typeof value === 'object' ? numberOf(value) : value;
  if (typeof number === 'bigint' || typeof number === 'number') return { kind: 'number', is: Number(number) };
  const text = stringOf(value);
  if (text !== undefined) return { kind: 'text', is: text };
  const list = listOf(value);
  if (list !== undefined) return { kind: 'list', is: list };
  const moment = momentOf(value);
  if (moment) return { kind: 'time', is: Math.floor(moment.at / 1000) };
  if (dictOf(value) || !(value instanceof TemplateObject)) return { kind: 'map' };
  return { kind: 'object', is: identityOf(value) };
}

/** Undefined where two kinds cannot be compared: then neither `eq` nor `ne` holds. */
function isEqual(left: Kind, right: Kind): boolean | undefined {
  if (left.kind === 'nil' || right.kind === 'nil') return left.kind === right.kind;
  if (left.kind !== right.kind || !('is' in left) || !('is' in right) || left.kind === 'list')
    return undefined;
  return left.is === right.is;
}

function orderTest(meaning: string, right: Kind): Test {
  return (value) => {
    const left = kindOf(value);
    const isOrdered = left.kind === 'number' || left.kind === 'text' || left.kind === 'time';
    if (!isOrdered || left.kind !== right.kind) return false;
    if (left.is === right.is) return meaning === 'ge' || meaning === 'le';
    return left.is > right.is === (meaning === 'gt' || meaning === 'ge');
  };
}

/** Only texts, numbers and times are in lists, or outside of them. */
function memberTest(right: Kind, isNegative: boolean): Test {
  if (right.kind === 'text')
    return (value) => {
      const left = kindOf(value);
      return left.kind === 'text' && right.is.includes(left.is) !== isNegative;
    };
  if (right.kind !== 'list') return () => false;
  const elements = right.is.map(kindOf);
  const sets = new Map(
    (['text', 'number', 'time'] as const).map((kind) => [kind as string, new Set(valuesOf(elements, kind))]),
  );
  return (value) => {
    const left = kindOf(value);
    const set = sets.get(left.kind);
    return set !== undefined && 'is' in left && set.has(left.is) !== isNegative;
  };
}

function valuesOf(elements: readonly Kind[], kind: Kind['kind']): unknown[] {
  return elements.flatMap((element) => (element.kind === kind && 'is' in element ? [element.is] : []));
}

function intersectTest(right: Kind): Test {
  if (right.kind !== 'list') return () => false;
  const wanted = new Set(right.is.map(looseIdentity));
  return (value) => {
    const list = listOf(value);
    return list?.some((one) => wanted.has(looseIdentity(one))) ?? false;
  };
}
