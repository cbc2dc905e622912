import type { Position } from '../content/data/source.ts';
import type { PostVideo } from '../content/post/media.ts';
import type { Output, OutputsByMark } from '../html/output-marks.ts';
import type { PageContext } from '../hugo/page-context.ts';

/** Arguments as written: as in Hugo either positional or named. Names are in lower case. */
export type Args = {
  positional: readonly string[];
  named: ReadonlyMap<string, string>;
  /** Positions and names of arguments without quotes: templates may read numbers or booleans in them. */
  bare: ReadonlySet<number | string>;
};

export type Call = Position & {
  name: string;
  args: Args;
  /**
   * The content between the opening and the closing tag, with marks in place of inner calls. Absent without a
   * closing tag. In `{{% %}}` notation it is Markdown that belongs to the page; in `{{< >}}` it is the
   * shortcode's own text.
   */
  inner?: string;
  notation: '<' | '%';
};

/** The page of a call, and the services for shortcodes. */
export type ShortcodeContext = PageContext & {
  /** Is called for each call before the enclosed content is rendered. */
  begin?(call: Position): void;
  /** Records that the page needs the player script. */
  needsPlayer(): void;
  /** Is called for each custom template that a call runs, with its text and the position of the call. */
  calls?(template: Position & { file: string; text: string }): void;
  /** Records that this post shows a video. */
  showsVideo(video: PostVideo): void;
};

/** Throws a `Problem` of type `unprocessable` with the call's position when the arguments are not valid. */
export type Shortcode = ((call: Call, context: ShortcodeContext) => Output) & {
  /** Whether a call may mix positional and named arguments, as authors of Quarto do. Hugo refuses that. */
  readonly mixesArguments?: boolean;
  /** How often a post may call it, if it is slow. */
  readonly mostCalls?: number;
  /** Whether its content is plain text: inner calls give only their text. */
  readonly enclosesText?: boolean;
};

/** With the names of all its arguments. */
export type BuiltIn = Shortcode & { readonly takes: Iterable<string> };

/** A text with marks in place of its calls, and the output of each mark. */
export type Expanded = { text: string; outputs: OutputsByMark };
