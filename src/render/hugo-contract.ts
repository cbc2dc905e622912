import type { Position } from '../content/data/source.ts';
import type { Post } from '../content/post/post.ts';
import type { RenderSettings } from '../content/site/settings-used.ts';
import type { CodeSettings } from '../markdown/chroma/code-settings.ts';
import type { Hooks } from '../markdown/hugo/hooks.ts';
import type { RunShortcode } from '../shortcodes/own/own-call.ts';
import type { Fragment } from './fragments.ts';

/** A post's text, and what the owner's layouts make of it. */
export type HugoTextInput = {
  post: Pick<Post, 'key' | 'body' | 'bodyLine'>;
  site: RenderSettings;
  /** The path of the post's page. */
  path: string;
  /** An element without a hook is written as Hugo does by default. */
  hooks: Hooks;
  run: RunShortcode;
  /** The summary of front matter, in Markdown. */
  summary?: string;
  /** Whether the text is in an East Asian language, which changes how its words are counted. */
  isCJK?: boolean;
  /** Settings of `markup.highlight`. */
  code?: Partial<CodeSettings>;
  /** Emoji characters by name, if the site enables emoji. */
  emoji?: ReadonlyMap<string, string>;
  /** Whether the site enables Hugo's passthrough extension. */
  hasPassthrough?: boolean;
  warn?(message: string, at: Position, strict: boolean): void;
};

/** All of it is made when it is first asked for. */
export type HugoText = {
  /** `.Content`: sound HTML. */
  readonly html: string;
  readonly summary: string;
  readonly contentWithoutSummary: string;
  readonly summaryType: 'auto' | 'manual' | 'frontmatter';
  readonly truncated: boolean;
  readonly plain: string;
  readonly plainWords: readonly string[];
  readonly wordCount: number;
  readonly fuzzyWordCount: number;
  readonly readingTime: number;
  /** `.TableOfContents`. */
  readonly toc: string;
  readonly fragments: readonly Fragment[];
  /** The ids of headings and terms sorted: `.Fragments.Identifiers`. */
  readonly identifiers: readonly string[];
  hasShortcode(name: string): boolean;
  /** `.RenderString`; `inline` removes the paragraph around a short text, as `markdownify` does. */
  renderString(text: string, display: 'inline' | 'block'): string;
  /** `.RenderShortcodes`: the Markdown with the outputs of its calls. */
  renderShortcodes(): string;
};
