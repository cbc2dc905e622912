/** A tool: a description for models, and a function from arguments to a value. */

import type { Token } from '../../auth/tokens.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { checkValue, type Fields, type ObjectSchema, type ValuesOf } from './schema.ts';

/** A call with a valid token. */
export type Asked = { url: URL; token: Token };

export type Tool = {
  name: string;
  title: string;
  description: string;
  inputSchema: ObjectSchema;
  outputSchema: object;
  annotations: Annotations;
  call(args: unknown, asked: Asked, context: OperationsContext): Promise<object>;
};

/** Hints of what a call changes. No tool reaches anything but this site. */
type Annotations = {
  readOnlyHint: boolean;
  destructiveHint: boolean;
  idempotentHint: boolean;
  openWorldHint: false;
};

type Description<Takes> = {
  name: string;
  title: string;
  description: string;
  /** `writes` can be undone, and a second call with the same arguments changes nothing more. */
  effect: 'reads' | 'adds' | 'writes';
  takes: Takes;
  returns: object;
  call(args: ValuesOf<Takes>, asked: Asked, context: OperationsContext): Promise<object>;
};

/** A tool that checks its arguments first. */
export function tool<const Takes extends Fields>({
  effect,
  takes,
  returns,
  call,
  ...told
}: Description<Takes>): Tool {
  const inputSchema = closed(takes);
  return {
    ...{ ...told, inputSchema, outputSchema: returns },
    annotations: {
      readOnlyHint: effect === 'reads',
      destructiveHint: effect === 'writes',
      idempotentHint: effect !== 'adds',
      openWorldHint: false,
    },
    call: (args, asked, context) => {
      checkValue(inputSchema, args, 'arguments', told.name);
      // The schema has just allowed it.
      return call(args as ValuesOf<Takes>, asked, context);
    },
  };
}

/** An object of these fields, and maybe others. */
export function objectOf<Each>(named: Fields<Each>) {
  const entries = Object.entries(named).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(named).filter((name) => !name.endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(entries), required } as const;
}

/** An object of these fields alone. */
export function closed<const Named extends Fields>(named: Named): ObjectSchema & { named?: Named } {
  return { ...objectOf(named), additionalProperties: false };
}

/** An object of fields, and maybe others. The types of these follow from their names; `more` are those whose do not. */
export function fields(names: string, more: Fields<object> = {}): object {
  const typed = names.split(' ').map((name) => [name, types.get(name.replace('?', '')) ?? text]);
  return objectOf<object>({ ...Object.fromEntries(typed), ...more });
}

export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] };
export const flag = { type: 'boolean' } as const;
export const list = (items: object) => ({ type: 'array', items });

/** Types by the names of fields. All others are texts. */
const types = new Map(
  (
    [
      [textOrNull, 'url uploaded visibleAt previewUrl previewUntil cursor refusal'],
      [{ type: 'integer' }, 'line column size posts'],
      [flag, 'isValid isCurrent isForDrafts'],
      [{ type: 'object' }, 'settings metadata'],
      [list(text), 'arguments names'],
    ] as const
  ).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])),
);

export const faults = list(fields('message line? column?'));
/** A file as `describeFile` tells of it. */
export const fileFields = 'key title? status url version size uploaded';
