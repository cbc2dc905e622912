import { stringOf, type TemplateObject, TypedObject } from '../value.ts';

/** The printed form of an object. */
export function printedObject(object: TemplateObject): string {
  const own = object instanceof TypedObject ? object.type.print?.(object.self) : undefined;
  return stringOf(own ?? object.text) ?? '';
}

/** The number that an object is, such as that of a month; undefined for others. */
export function numberOf(object: unknown): bigint | undefined {
  return object instanceof TypedObject ? object.type.number?.(object.self) : undefined;
}
