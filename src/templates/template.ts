import type { Value } from './value.ts';

export type Template = Body & {
  /** The file, for messages. */
  name: string;
  text: string;
  /** By `define` and `block`. */
  definitions: ReadonlyMap<string, Body>;
};

/** The content of a file or of a definition. */
export type Body = {
  nodes: readonly Node[];
  /**
   * Whether it reads `.Inner` or `.InnerDeindent`, itself or by a definition that it calls. Then calls of the
   * shortcode must be closed, as in Hugo.
   */
  readsInner: boolean;
  calls: readonly TemplateCall[];
};

/** `{{ template "x" … }}`. */
export type TemplateCall = { at: number; name: string };

/** `at` is an offset in the template's text, here and below. */
export type Node =
  | { kind: 'text'; at: number; text: string }
  | { kind: 'action'; at: number; pipe: Pipe }
  | { kind: 'choice'; at: number; branches: readonly Branch[]; otherwise: readonly Node[] }
  | { kind: 'range'; at: number; pipe: Pipe; body: readonly Node[]; otherwise: readonly Node[] }
  /** Without a pipe, the dot in the definition is nil. */
  | ({ kind: 'template'; pipe: Pipe | null } & TemplateCall)
  | { kind: 'break'; at: number }
  | { kind: 'continue'; at: number };

/** `{{ if … }}`, `{{ with … }}` and each `{{ else if … }}` after it; `with` sets the dot. */
export type Branch = { kind: 'if' | 'with'; pipe: Pipe; body: readonly Node[] };

/** `$x := a | b`: the variables to set, and commands. Each command gets the result of the one before. */
export type Pipe = {
  at: number;
  names: readonly string[];
  isAssignment: boolean;
  commands: readonly Command[];
};

/** A function to call or a value to read, and its arguments. */
export type Command = { first: Operand; rest: readonly Operand[] };

/** `path` holds the names after it: `.Page.Title`, `$x.y`, `(f).y`, `strings.ToLower`. */
export type Operand =
  | { kind: 'literal'; at: number; value: Value }
  | { kind: 'nil'; at: number }
  | { kind: 'dot'; at: number; path: readonly string[] }
  | { kind: 'variable'; at: number; name: string; path: readonly string[] }
  | { kind: 'function'; at: number; name: string; path: readonly string[] }
  | { kind: 'pipe'; at: number; pipe: Pipe; path: readonly string[] };
