/**
 * Hugo's render hooks as functions: https://gohugo.io/render-hooks/introduction/
 * Their results are inserted as they are, so they must come from the owner's templates. `text`, `alertTitle` and the texts
 * of cells are sound HTML; all other strings are as the post has them.
 */

import type { Position } from '../../content/data/source.ts';
import type { OptionValue } from '../chroma/code-settings.ts';

/**
 * Names in lower case, without those of event handlers. `isSound`: the policy lets the element have the attribute, and
 * its value can end no quotes. A template may then write it anywhere in a tag; other values are texts of the post.
 */
export type HookAttributes = ReadonlyMap<string, { value: OptionValue; isSound: boolean }>;

/** `ordinal` counts the elements of one kind in a text, from 0. */
type Element = { ordinal: number; position(): Position };

export type LinkData = Element & { destination: string; title: string; text: string; plainText: string };

export type ImageData = LinkData & { isBlock: boolean; attributes: HookAttributes };

export type HeadingData = Element & {
  level: number;
  /** Empty without an id. */
  anchor: string;
  text: string;
  plainText: string;
  attributes: HookAttributes;
};

export type CodeBlockData = Element & {
  /** The language as written; may be empty. */
  type: string;
  inner: string;
  /** Options of the highlighter, and attributes of the block itself. */
  options: ReadonlyMap<string, OptionValue>;
  attributes: HookAttributes;
};

export type BlockquoteData = Element & {
  type: 'regular' | 'alert';
  alertType: string;
  alertTitle: string;
  alertSign: string;
  text: string;
  attributes: HookAttributes;
};

export type Cell = { text: string; alignment: '' | 'left' | 'center' | 'right' };

export type TableData = Element & {
  tHead: readonly (readonly Cell[])[];
  tBody: readonly (readonly Cell[])[];
  attributes: HookAttributes;
};

export type PassthroughData = Element & {
  type: 'block' | 'inline';
  inner: string;
  attributes: HookAttributes;
};

/** Without a hook the element is written as Hugo does by default. */
export type Hooks = {
  link?(data: LinkData): string;
  image?(data: ImageData): string;
  heading?(data: HeadingData): string;
  table?(data: TableData): string;
  codeblock?(language: string): ((data: CodeBlockData) => string) | undefined;
  blockquote?(type: 'regular' | 'alert'): ((data: BlockquoteData) => string) | undefined;
  passthrough?(type: 'block' | 'inline'): ((data: PassthroughData) => string) | undefined;
};
