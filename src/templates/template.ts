import type { Source } from '../content/data/source.ts';
import type { Value } from './value.ts';

export type Template = Body & {
  /** The file, for messages. */
  name: string;
  text: string;
  /** By `define` and `block`. */
  definitions: ReadonlyMap<string, Body>;
  /** Whether its file begins with a definition, so that Hugo looks for a base template around it. */
  needsBase: boolean;
  /** Whether its format is plain text, as its name says, so that nothing is escaped. */
  isPlainText: boolean;
};

/** The content of a file or of a definition. */
export type Body = {
  /** The file that it stands in. */
  source: FileSource;
  nodes: readonly Node[];
  /** Whether it holds nothing but white space. Such a definition gives way to others. */
  isEmpty: boolean;
  /**
   * Whether it reads `.Inner` or `.InnerDeindent`, itself or by a definition that it calls. Then calls of the
   * shortcode must be closed, as in Hugo.
   */
  readsInner: boolean;
  /** Whether it calls `inner`: then `with` and a call of it give it their text. */
  asksInner: boolean;
  calls: readonly TemplateCall[];
};

/** A template's text and its name. */
export type FileSource = Source & { name: string };

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
  /** Ends the template. Without a pipe, it returns nothing. */
  | { kind: 'return'; at: number; pipe: Pipe | null }
  /** Runs at the end of the page; the options are known before. */
  | { kind: 'defer'; at: number; options: Operand; body: readonly Node[] }
  | { kind: 'break'; at: number }
  | { kind: 'continue'; at: number };

/** `{{ if … }}`, `{{ with … }}` and each `{{ else if … }}` after it; `with` sets the dot. */
export type Branch = {
  kind: 'if' | 'with';
  pipe: Pipe;
  body: readonly Node[];
  /** Whether it is `{{ with partial … }}`: then the partial may ask for the body, and stands in its place. */
  mayWrap: boolean;
};

/** `$x := a | b`: the variables to set, and commands. Each command gets the result of the one before. */
export type Pipe = {
  at: number;
  /** The slots of the variables. A slot holds one variable at a time, as long as its scope lasts. */
  slots: readonly number[];
  commands: readonly Command[];
};

/** A function to call or a value to read, and its arguments. */
export type Command = { first: Operand; rest: readonly Operand[] };

/** `path` holds the names after it: `.Page.Title`, `$x.y`, `(f).y`. */
export type Operand =
  | { kind: 'literal'; at: number; value: Value }
  | { kind: 'nil'; at: number }
  | { kind: 'dot'; at: number; path: readonly string[] }
  | { kind: 'variable'; at: number; slot: number; path: readonly string[] }
  | FunctionOperand
  | { kind: 'pipe'; at: number; pipe: Pipe; path: readonly string[] };

/** `strings.ToLower` is one function, `site.Title` a field of what another returns: the functions decide. */
export type FunctionOperand = {
  kind: 'function';
  at: number;
  name: string;
  path: readonly string[];
  /** Both readings: `strings.ToLower` and the names after it. Undefined without a path. */
  qualified?: { name: string; path: readonly string[] };
};
