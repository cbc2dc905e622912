import type { Position } from '../content/data/source.ts';
import type { PostVideo } from '../content/post/media.ts';
import type { Output, OutputsByMark } from '../html/output-marks.ts';
import type { PageContext } from '../hugo/page-context.ts';

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

/** The page of a call, and what else a shortcode may tell it. */
export type ShortcodeContext = PageContext & {
  /** Told of each call before what it encloses is rendered. */
  begin?(call: Position): void;
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
export type Expanded = { text: string; outputs: OutputsByMark };
