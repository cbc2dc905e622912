/** The place that a template's text has reached in HTML. https://pkg.go.dev/html/template#hdr-Contexts */

import { type AttributeKind, attributeKind } from './attribute-kind.ts';

export type State =
  | 'text'
  | 'tag name'
  | 'tag'
  | 'attribute name'
  | 'after name'
  | 'before value'
  | 'comment'
  /** In `<title>` and `<textarea>`. */
  | 'plain body'
  | 'plain value'
  | 'address'
  | 'addresses'
  /** In the `content` of `<meta>`, and after `url=` in it. */
  | 'meta'
  | 'meta address'
  | ScriptState
  | StyleState;

export type ScriptState =
  | 'script'
  | 'script "'
  | "script '"
  | 'script `'
  | 'script regexp'
  | 'script block comment'
  | 'script line comment';

export type StyleState =
  | 'style'
  | 'style "'
  | "style '"
  | 'style url "'
  | "style url '"
  | 'style url'
  | 'style block comment'
  | 'style line comment';

/** Elements whose bodies are no HTML, and `meta` for its attribute. */
export type Body = 'none' | 'script' | 'style' | 'textarea' | 'title' | 'meta';

export type Context = {
  state: State;
  /** The sign at the end of an attribute's value; a space for a value without quotes. */
  quote: '' | '"' | "'" | ' ';
  /** The part of an address: its start, what stands before `?` and `#`, or what stands after. */
  part: 'start' | 'path' | 'query';
  /** The meaning of a slash in a program. */
  slash: 'regexp' | 'division';
  /** The open braces in each `${` of template literals that is open. */
  braces: readonly number[];
  attribute: AttributeKind;
  body: Body;
  /** The element of the tag, if its attributes can load something. */
  loader: string;
  /** Whether somebody waits for the end of this attribute's value. */
  isWatched: boolean;
  /** The name so far, if an element's or attribute's name has begun, or its value is about to. */
  name: string;
};

export const start: Readonly<Context> = {
  state: 'text',
  quote: '',
  part: 'start',
  slash: 'regexp',
  braces: [],
  attribute: 'plain',
  body: 'none',
  loader: '',
  isWatched: false,
  name: '',
};

/** Equal for equal contexts. */
export function keyOf(context: Readonly<Context>): string {
  const { state, quote, part, slash, braces, attribute, body, loader, isWatched, name } = context;
  if (state === 'text') return state;
  const rest = `${attribute}|${body}|${loader}|${isWatched ? 1 : 0}|${name}`;
  return `${state}|${quote}|${part}|${slash}|${braces.join()}|${rest}`;
}

/** The state at the start of an attribute's value. */
export const valueStates: Readonly<Record<AttributeKind, State>> = {
  plain: 'plain value',
  'script type': 'plain value',
  meta: 'meta',
  address: 'address',
  addresses: 'addresses',
  style: 'style',
  script: 'script',
};

export function isComment(state: State): boolean {
  return state.endsWith('comment');
}

export function isInTag(state: State): boolean {
  return (
    state === 'tag' ||
    state === 'tag name' ||
    state === 'attribute name' ||
    state === 'after name' ||
    state === 'before value'
  );
}

/** Leaves the value of an attribute, or a whole element. */
export function reset(context: Context, state: 'text' | 'tag', body: Body): void {
  context.state = state;
  context.quote = '';
  context.part = 'start';
  context.slash = 'regexp';
  if (context.braces.length > 0) context.braces = start.braces;
  context.attribute = 'plain';
  context.body = body;
  if (state === 'text') context.loader = '';
  context.isWatched = false;
  context.name = '';
}

/** Whether the end of a value of this attribute matters besides its text. */
export function isWatched({ attribute, body, loader, name }: Readonly<Context>): boolean {
  const kind = attribute === 'plain' ? attributeKind(name, body) : attribute;
  if (kind === 'address' || kind === 'addresses' || kind === 'script') return true;
  return loader !== '' && ['type', 'rel', 'as'].includes(name);
}
