/** Values of templates: those kinds of Go's values that authors meet. */

import { Dict, isList, type List, marked, TemplateObject, type Value } from './kinds.ts';
import { beginWatch, dropWatch, hasReadMarked, Marked, noteMark, Safe } from './marks.ts';
import { ListObject, MapObject } from './typed-object.ts';

export {
  Dict,
  isList,
  type List,
  type Method,
  marked,
  type Runner,
  TemplateObject,
  type Tools,
  type Value,
} from './kinds.ts';
export { beginWatch, dropWatch, hasReadMarked, Marked, Safe } from './marks.ts';
export { ListObject, MapObject, type MemberTable, type ObjectType, TypedObject } from './typed-object.ts';

/** The elements of a list of any kind; undefined for other values. */
export function listOf(value: Value): List | undefined {
  if (value instanceof ListObject) return value.items;
  return isList(value) ? value : undefined;
}

/** The map of any kind; undefined for other values. */
export function dictOf(value: Value): Dict | undefined {
  if (value instanceof MapObject) return value.dict;
  return value instanceof Dict ? value : undefined;
}

/** The string, safe or not; undefined for other values. */
export function stringOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (value instanceof Marked) return noted(value.text);
  if (!(value instanceof Safe)) return undefined;
  const text = value.raw ?? value.text;
  return value.isMarked ? noted(text) : text;
}

function noted(text: string): string {
  noteMark();
  return text;
}

/** Ends what `beginWatch` began, with its answer: the result, `Marked` if a text of a post was read. */
export function endWatch(before: boolean, value: Value): Value {
  if (hasReadMarked()) return marked(value);
  dropWatch(before);
  return value;
}

/**
 * The result of `make`. If it reads any text of a post, texts in its result are `Marked`. A part of a
 * post's text stays one, and so does a text around it.
 */
export function watchMarked(make: () => Value): Value {
  const before = beginWatch();
  return endWatch(before, make());
}

/** False, 0, nil and empty values are false, as in Go. So is the zero time, as in Hugo. */
export function isTrue(value: Value): boolean {
  if (value === null) return false;
  if (value instanceof Safe || value instanceof Marked) return value.text !== '';
  if (value instanceof Dict) return value.size > 0;
  if (value instanceof ListObject) return value.length > 0;
  if (value instanceof MapObject) return value.dict.size > 0;
  if (value instanceof TemplateObject) return !value.isZero;
  if (isList(value)) return value.length > 0;
  return Boolean(value);
}

/** Go's name of the type, for messages and `%T`. */
export function typeName(value: Value): string {
  if (value === null) return '<nil>';
  if (value instanceof Marked) return 'string';
  if (value instanceof Safe) return `template.${value.kind}`;
  if (value instanceof Dict) return 'map[string]interface {}';
  if (value instanceof TemplateObject) return value.name;
  if (isList(value)) return '[]interface {}';
  return typeNames.get(typeof value) ?? '';
}

const typeNames = new Map([
  ['boolean', 'bool'],
  ['bigint', 'int'],
  ['number', 'float64'],
  ['string', 'string'],
]);
