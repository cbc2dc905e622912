/** The part of JSON Schema (2020-12) in which the tools describe what they take and return. */

import { isMapping } from '../../content/data/mapping.ts';
import { Problem } from '../../problem.ts';

type Described = { description?: string };

export type Schema = Described &
  (
    | { type: 'string'; maxLength?: number; enum?: readonly string[] }
    | { type: 'boolean' }
    | { type: 'integer'; minimum: 1; maximum?: number }
    | { type: 'array'; items: Schema; maxItems: typeof mostItems }
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

/** Throws a `Problem` of type `bad-request` for the first value that the schema does not allow. */
export function checkValue(schema: Schema, value: unknown, name: string, tool: string): void {
  const refuse = (fault: string) => {
    throw new Problem('bad-request', `Cannot call "${tool}": ${fault}`);
  };
  const [holds, rule] = judge(schema, value);
  if (!holds) refuse(`"${name}" must ${rule}`);
  if (schema.type === 'array') {
    for (const [index, item] of Object.entries(value as object))
      checkValue(schema.items, item, `${name}[${index}]`, tool);
  }
  if (schema.type !== 'object') return;
  const properties = new Map(Object.entries(schema.properties));
  const given = new Map(Object.entries(value as object));
  const absent = schema.required.find((field) => !given.has(field));
  if (absent) refuse(`"${absent}" must be there`);
  for (const [field, each] of given) {
    const known = properties.get(field);
    if (known) checkValue(known, each, field, tool);
    else
      refuse(
        `"${field.slice(0, 50).toWellFormed()}" is no argument here; there are ${[...properties.keys()].join(', ') || 'none'}`,
      );
  }
}

/** Whether the value itself is as it must be, and how. */
function judge(schema: Schema, value: unknown): [holds: boolean, rule: string] {
  switch (schema.type) {
    case 'string': {
      const { enum: words, maxLength = longestText } = schema;
      const isText = typeof value === 'string' && value.length <= maxLength && value.isWellFormed();
      return words
        ? [isText && words.includes(value), `be one of ${words.join(', ')}`]
        : [isText, `be a text of at most ${maxLength} characters, in well-formed Unicode`];
    }
    case 'boolean':
      return [typeof value === 'boolean', 'be true or false'];
    case 'integer': {
      const { maximum = 1_000_000 } = schema;
      const isWithin = Number.isInteger(value) && Number(value) > 0 && Number(value) <= maximum;
      return [isWithin, `be a whole number from 1 to ${maximum}`];
    }
    case 'array':
      return [Array.isArray(value) && value.length <= mostItems, `be a list with at most ${mostItems} items`];
    case 'object':
      return [isMapping(value), 'be an object'];
  }
}

/** No text of a tool is longer: those with a limit of their own say so. */
const longestText = 2_000_000;

const mostItems = 100;
