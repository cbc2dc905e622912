import type { Position } from '../content/data/source.ts';
import type { Dependency, Resolution } from '../content/post/dependencies.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-read.ts';

/** The page that templates and shortcodes work for. Nothing in here does I/O. */
export type PageContext = {
  post: Post;
  site: RenderSettings;
  /** The path from which relative addresses are seen. */
  path: string;
  /** The path of the post's page, where that is another one. */
  pagePath?: string;
  /** Markdown to HTML that has not passed the allow-list; marks of inner calls stay in it. */
  markdown(text: string): string;
  /** Asks for another file and records that this post uses it. */
  use(use: Dependency): Resolution | undefined;
  /** Tells the author something; `strict` warnings refuse an upload. */
  warn(message: string, at: Position, strict: boolean): void;
};
