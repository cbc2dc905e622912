/** The part of JSON Schema (2020-12) in which the tools describe what they take and return. */

import { isMapping } from '../../content/data/mapping.ts';

type Described = { description?: string };

export type Schema = Described &
  (
    | { type: 'string'; maxLength?: number; enum?: readonly string[] }
    | { type: 'boolean' }
    | { type: 'integer'; minimum?: number; maximum?: number }
    | { type: 'array'; items: Schema; maxItems?: number }
    | ObjectSchema
  );

export type ObjectSchema = {
  type: 'object';
  properties: { readonly [name: string]: Schema };
  required?: readonly string[];
  additionalProperties?: false;
};

/** The values that a schema allows. */
export type ValueOf<S> = S extends { enum: readonly (infer Word)[] }
  ? Word
  : S extends { type: 'string' }
    ? string
    : S extends { type: 'boolean' }
      ? boolean
      : S extends { type: 'integer' }
        ? number
        : S extends { type: 'array'; items: infer Item }
          ? ValueOf<Item>[]
          : S extends { type: 'object'; properties: infer Properties; required?: infer Required }
            ? FieldsOf<Properties, Required extends readonly (infer Name)[] ? Name : never>
            : never;

type FieldsOf<Properties, Needed> = {
  -readonly [Name in Extract<keyof Properties, Needed>]: ValueOf<Properties[Name]>;
} & { -readonly [Name in Exclude<keyof Properties, Needed>]?: ValueOf<Properties[Name]> };

/** A sentence that says what is wrong with the first value that the schema does not allow; null: nothing is. */
export function faultIn(schema: Schema, value: unknown, name: string): string | null {
  switch (schema.type) {
    case 'string':
      return faultInText(schema, value, name);
    case 'boolean':
      return typeof value === 'boolean' ? null : `"${name}" must be true or false`;
    case 'integer':
      return faultInNumber(schema, value, name);
    case 'array':
      return faultInList(schema, value, name);
    case 'object':
      return faultInFields(schema, value, name);
  }
}

function faultInText(
  { enum: words, maxLength = longestText }: Extract<Schema, { type: 'string' }>,
  value: unknown,
  name: string,
): string | null {
  if (typeof value !== 'string') return `"${name}" must be a text`;
  if (words !== undefined && !words.includes(value)) return `"${name}" must be one of ${words.join(', ')}`;
  if (value.length > maxLength) return `"${name}" must have at most ${maxLength} characters`;
  return value.isWellFormed() ? null : `"${name}" must be well-formed Unicode text`;
}

/** No text of a tool is longer: those with a limit of their own say so. */
const longestText = 2_000_000;

function faultInNumber(
  { minimum = 0, maximum = 1_000_000 }: Extract<Schema, { type: 'integer' }>,
  value: unknown,
  name: string,
): string | null {
  const isWithin = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  return isWithin ? null : `"${name}" must be a whole number from ${minimum} to ${maximum}`;
}

function faultInList(
  { items, maxItems = 100 }: Extract<Schema, { type: 'array' }>,
  value: unknown,
  name: string,
): string | null {
  if (!Array.isArray(value) || value.length > maxItems) {
    return `"${name}" must be a list with at most ${maxItems} items`;
  }
  return firstFault(value.map((item, index) => faultIn(items, item, `${name}[${index}]`)));
}

function faultInFields({ properties, required = [] }: ObjectSchema, value: unknown, name: string) {
  if (!isMapping(value)) return `"${name}" must be an object`;
  const missing = required.find((field) => !Object.hasOwn(value, field));
  if (missing !== undefined) return `"${missing}" must be there`;
  return firstFault(
    Object.entries(value).map(([field, given]) => {
      const schema = Object.hasOwn(properties, field) ? properties[field] : undefined;
      if (schema !== undefined) return faultIn(schema, given, field);
      const known = Object.keys(properties).join(', ') || 'none';
      return `"${field.slice(0, 50).toWellFormed()}" is no argument here; there are ${known}`;
    }),
  );
}

function firstFault(faults: readonly (string | null)[]): string | null {
  return faults.find((fault) => fault !== null) ?? null;
}
