import { unfit } from '../unfit.ts';
import { type List, ListObject, listOf, TypedObject, typeName, type Value } from '../value.ts';

/** A list with these elements, of the same type as the list that they come from. */
export function like(original: Value, items: List): Value {
  return original instanceof ListObject ? original.withItems(items) : items;
}

/** @param act What the function does, for the message: `sort`. */
export function requireList(value: Value, act: string): List {
  const list = listOf(value);
  if (list !== undefined) return list;
  throw unfit(`Cannot ${act} a value of type ${typeName(value)}: it must be a list`);
}

/** The list that its elements' type has for them, such as pages; else the list itself. */
export function typedList(items: List): Value {
  const [first = null] = items;
  if (!(first instanceof TypedObject) || first.type.listFrom === undefined) return items;
  const isOfOneType = items.every((item) => item instanceof TypedObject && item.type === first.type);
  return isOfOneType ? first.type.listFrom(items) : items;
}
