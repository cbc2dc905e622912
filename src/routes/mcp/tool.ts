/** A tool: a description for models, and a function from arguments to a value. */

import type { Token } from '../../auth/tokens.ts';
import type { OperationsContext } from '../../operations/context.ts';
import { Problem } from '../../problem.ts';
import { faultIn, type ObjectSchema, type Schema, type ValueOf } from './schema.ts';

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
  destructiveHint?: boolean;
  idempotentHint?: boolean;
  openWorldHint: false;
};

/** `reads` changes nothing; `writes` can be undone, and a second call with the same arguments changes nothing more. */
type Effect = 'reads' | 'adds' | 'writes';

const annotations: Record<Effect, Annotations> = {
  reads: { readOnlyHint: true, openWorldHint: false },
  adds: { readOnlyHint: false, destructiveHint: false, openWorldHint: false },
  writes: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
};

type Description<Properties, Required extends readonly string[]> = {
  name: string;
  title: string;
  description: string;
  effect: Effect;
  takes: Properties;
  needs: Required;
  returns: object;
  call(
    args: ValueOf<{ type: 'object'; properties: Properties; required: Required }>,
    asked: Asked,
    context: OperationsContext,
  ): Promise<object>;
};

/** A tool that checks its arguments first. */
export function tool<
  const Properties extends { readonly [name: string]: Schema },
  const Required extends readonly (string & keyof Properties)[],
>({
  name,
  title,
  description,
  effect,
  takes,
  needs,
  returns,
  call,
}: Description<Properties, Required>): Tool {
  const inputSchema: ObjectSchema = {
    type: 'object',
    properties: takes,
    required: needs,
    additionalProperties: false,
  };
  return {
    ...{ name, title, description, inputSchema, outputSchema: returns },
    annotations: annotations[effect],
    call: (args, asked, context) => {
      const fault = faultIn(inputSchema, args, 'arguments');
      if (fault !== null) throw new Problem('bad-request', `Cannot call "${name}": ${fault}`);
      // The schema has just allowed it.
      return call(args as Parameters<typeof call>[0], asked, context);
    },
  };
}

/** The site's own origin, or that of the call. */
export async function originFor(
  { url }: Asked,
  { catalog, clock, siteUrl }: OperationsContext,
): Promise<string> {
  const { site } = await catalog.inputs(clock());
  return site.baseURL || siteUrl || url.origin;
}

/** Schemas of values that tools return: by name, required unless the name ends in `?`. */
export function fields(properties: Record<string, object>): object {
  const named = Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(properties).filter((name) => !name.endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(named), required };
}

export const text = { type: 'string' };
export const textOrNull = { type: ['string', 'null'] };
export const number = { type: 'integer' };
export const flag = { type: 'boolean' };
export const list = (items: object) => ({ type: 'array', items });
/** A file as `describeFile` tells of it. */
export const fileFields = {
  key: text,
  status: text,
  url: textOrNull,
  version: text,
  size: number,
  uploaded: textOrNull,
};
export const faults = list(fields({ message: text, 'line?': number, 'column?': number }));
