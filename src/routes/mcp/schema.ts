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
  required: readonly string[];
  additionalProperties?: false;
};

/** Schemas by name; a field is required unless its name ends in `?`. */
export type Fields<Each = Schema> = { readonly [name: string]: Each };

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
          : S extends { named?: infer Named }
            ? ValuesOf<Named>
            : never;

export type ValuesOf<Named> = {
  -readonly [Name in keyof Named as Name extends `${string}?` ? never : Name]: ValueOf<Named[Name]>;
} & {
  -readonly [Name in keyof Named as Name extends `${infer Plain}?` ? Plain : never]?: ValueOf<Named[Name]>;
};

/** Calls `refuse` with what is wrong with the first value that the schema does not allow. */
export function checkValue(
  schema: Schema,
  value: unknown,
  name: string,
  refuse: (fault: string) => never,
): void {
  const insist: (holds: boolean, rule: string) => asserts holds = (holds, rule) => {
    if (!holds) refuse(`"${name}" must ${rule}`);
  };
  switch (schema.type) {
    case 'string': {
      const { enum: words = [value], maxLength = longestText } = schema;
      insist(typeof value === 'string', 'be a text');
      insist(words.includes(value), `be one of ${words.join(', ')}`);
      insist(value.length <= maxLength, `have at most ${maxLength} characters`);
      insist(value.isWellFormed(), 'be well-formed Unicode text');
      return;
    }
    case 'boolean':
      insist(typeof value === 'boolean', 'be true or false');
      return;
    case 'integer': {
      const { minimum = 0, maximum = 1_000_000 } = schema;
      const isWithin = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
      insist(isWithin, `be a whole number from ${minimum} to ${maximum}`);
      return;
    }
    case 'array': {
      const { items, maxItems = 100 } = schema;
      insist(Array.isArray(value) && value.length <= maxItems, `be a list with at most ${maxItems} items`);
      for (const [index, item] of value.entries()) checkValue(items, item, `${name}[${index}]`, refuse);
      return;
    }
    case 'object': {
      const { properties, required } = schema;
      insist(isMapping(value), 'be an object');
      for (const field of required) if (!Object.hasOwn(value, field)) refuse(`"${field}" must be there`);
      for (const [field, given] of Object.entries(value)) {
        const known = Object.hasOwn(properties, field) ? properties[field] : undefined;
        if (known) checkValue(known, given, field, refuse);
        else {
          const names = Object.keys(properties).join(', ') || 'none';
          refuse(`"${field.slice(0, 50).toWellFormed()}" is no argument here; there are ${names}`);
        }
      }
    }
  }
}

/** No text of a tool is longer: those with a limit of their own say so. */
const longestText = 2_000_000;
