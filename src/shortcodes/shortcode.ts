import type { PostVideo } from '../content/post/media.ts';
import type { Post } from '../content/post/post.ts';
import type { Fact, Use } from '../content/post/uses.ts';
import type { RenderSettings } from '../content/site/settings-read.ts';

/** Where a call stands in the file; both begin at 1. */
export type Position = { line: number; column: number };

/** Arguments as written: Hugo allows positional or named ones, never both in one call. Names are in lower case. */
export type Args = {
  positional: readonly string[];
  named: ReadonlyMap<string, string>;
  /** Positions and names of those without quotes, which a template takes for numbers and booleans where they look so. */
  bare: ReadonlySet<number | string>;
};

export type Call = Position & {
  name: string;
  args: Args;
  /**
   * What stands between the opening and the closing tag, inner calls already expanded to marks; absent without a closing tag.
   * In `{{% %}}` notation it is Markdown that belongs to the page; in `{{< >}}` it is the shortcode's own text.
   */
  inner?: string;
  notation: '<' | '%';
};

/**
 * What takes the place of a call.
 * `text` is escaped wherever it lands; `markup` passes the allow-list like the author's own HTML;
 * `trusted` is put in after the allow-list, so everything in it must be escaped by the shortcode; its `text` is what
 * excerpts and tables of contents have of it, and one that is `inLine` keeps the paragraph around it.
 * Marks of inner calls may stand in `markup` alone. `divider` is nothing but the place at which the summary ends.
 */
export type Output =
  | { kind: 'text'; text: string }
  | { kind: 'markup'; html: string }
  | { kind: 'trusted'; html: string; text?: string; inLine?: boolean }
  | { kind: 'divider' };

/** What a shortcode may know. Nothing in here does I/O. */
export type ShortcodeContext = {
  post: Post;
  site: RenderSettings;
  /** The path from which relative addresses are seen. */
  path: string;
  /** The path of the post's page, where that is another one. */
  pagePath?: string;
  /** Told of each call before what it encloses is rendered. */
  begin?(call: Position): void;
  /** Markdown to HTML that has not passed the allow-list; marks of inner calls stay in it. */
  markdown(text: string): string;
  /** Asks for another file and records that this post uses it. */
  use(use: Use): Fact | undefined;
  warn(message: string, at: Position, strict: boolean): void;
  /** Tells that the page needs the player script. */
  needsPlayer(): void;
  /** Hears of each template of the author's that a call runs, with its text and the place of the call. */
  calls?(template: Position & { file: string; text: string }): void;
  /** Records that this post shows a video. */
  showsVideo(video: PostVideo): void;
};

/** Throws a `Problem` of type `unprocessable` with the call's position when the arguments make no sense. */
export type Shortcode = ((call: Call, context: ShortcodeContext) => Output) & {
  /** Whether positional and named arguments may stand in one call, which Hugo refuses and Quarto's authors write. */
  readonly mixesArguments?: boolean;
  /** How often a post may call it, where that takes long. */
  readonly mostCalls?: number;
  /** Whether what it encloses is plain text: calls in it give their text, and nothing else. */
  readonly enclosesText?: boolean;
};

/** A text whose calls were replaced by marks, and what each mark stands for. */
export type Expanded = { text: string; outputs: ReadonlyMap<string, Output> };
