/** When `in`, `uniq`, `union` and others take two values for the same. */

import { deepestValue } from '../budget.ts';
import { printedObject } from '../format/print-object.ts';
import { unfit } from '../unfit.ts';
import { dictOf, listOf, Marked, Safe, stringOf, TemplateObject, TypedObject, type Value } from '../value.ts';

/** A key for maps and sets. Values are the same when their keys are: whole numbers and floats may be. */
export function identityOf(value: Value, depth = 0): unknown {
  if (typeof value === 'string') return `s${value}`;
  if (value instanceof Marked) return `s${value.text}`;
  if (value instanceof Safe) return `${value.kind} ${value.text}`;
  if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
  const parts = listOf(value) ?? dictOf(value)?.entries();
  if (parts === undefined) return value instanceof TypedObject ? identityOfObject(value) : value;
  if (depth > deepestValue)
    throw unfit(`Cannot compare the values: more than ${deepestValue} lists and maps are nested`);
  return `l${JSON.stringify(parts.map((part) => nested(part, depth)))}`;
}

/** As `identityOf`, but texts are the same whether they are safe or not. */
export function looseIdentity(value: Value): unknown {
  const text = stringOf(value);
  return text === undefined ? identityOf(value) : `s${text}`;
}

function nested(part: Value | [string, Value], depth: number): string {
  const id = identityOf(part, depth + 1);
  return id instanceof TemplateObject ? printedObject(id) : `${typeof id}${String(id)}`;
}

function identityOfObject({ type, self }: TypedObject<unknown>): unknown {
  const number = type.number?.(self);
  if (number !== undefined) return Number(number);
  const id = type.identity ? type.identity(self) : self;
  return typeof id === 'object' ? id : `o${type.name} ${String(id)}`;
}
