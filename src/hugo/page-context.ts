import type { Position } from '../content/data/source.ts';
import type { Dependency, Resolution } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';

/** The page for which templates and shortcodes run. None of its functions does I/O. */
export type PageContext = {
  post: Post;
  site: RenderSettings;
  /** The path to which addresses are relative. */
  path: string;
  /** The path of the post's page, if it differs. */
  pagePath?: string;
  /** Turns Markdown into HTML that has not passed the allow-list; marks of inner calls stay in it. */
  markdown(text: string): string;
  /** Looks up another file and records it as a dependency of this post. */
  use(use: Dependency): Resolution | undefined;
  /** Sends a message to the author; `strict` warnings refuse an upload, `isOfTheme` ones hold under the built-in theme alone. */
  warn(message: string, at: Position, strict: boolean, isOfTheme?: boolean): void;
};
