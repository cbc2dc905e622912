/** Shortcodes that show what the grammar made of a call, and a context that knows nothing. */

import type { Dependency } from '../../src/content/post/dependencies.ts';
import type { Post } from '../../src/content/post/post.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { Problem } from '../../src/problem.ts';
import type { Warning } from '../../src/render/contract.ts';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import type { Call, Shortcode, ShortcodeContext } from '../../src/shortcodes/shortcode.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { unmarked } from './unmarked.ts';

export const post: Post = {
  key: 'posts/hello.md',
  pageKey: 'posts/hello.md',
  title: 'Hello',
  draft: false,
  description: '',
  aliases: [],
  weight: 0,
  terms: [],
  params: new Map(),
  body: '',
  bodyLine: 1,
};

export type Recorded = { warnings: Warning[]; dependencies: Dependency[]; playerNeeded: boolean };

/** A context that records what it is told, but for the templates that are asked for; its `markdown` is plain marked. */
export function recordingContext(
  parts: Partial<ShortcodeContext> = {},
): ShortcodeContext & { recorded: Recorded } {
  const recorded: Recorded = { warnings: [], dependencies: [], playerNeeded: false };
  return {
    post,
    site: defaultSite,
    path: '/posts/hello/',
    markdown: plainMarkdown,
    use: (use) => {
      if (!use.id.startsWith('shortcode:')) recorded.dependencies.push(use);
      return undefined;
    },
    warn: (message, at, strict) => recorded.warnings.push({ message, ...at, strict }),
    needsPlayer: () => {
      recorded.playerNeeded = true;
    },
    showsVideo: () => {},
    ...parts,
    recorded,
  };
}

/** `[name|argument|argument]`, `[name|key=value(inner)]`. */
function print({ name, args, inner }: Call, showsInner: boolean): string {
  const named = [...args.named].map(([key, value]) => `${key}=${value}`).sort();
  const words = [name, ...args.positional, ...named].join('|');
  return `[${words}${showsInner ? `(${inner ?? 'none'})` : ''}]`;
}

const printed = ['p', 'p2', 'my-p', 'my_p', 'sub/p', 'über'];
const enclosing = ['w', 'v'];

export const probes: ReadonlyMap<string, Shortcode> = new Map([
  ...printed.map((name): [string, Shortcode] => [
    name,
    (call) => ({ kind: 'markup', html: print(call, false) }),
  ]),
  ...enclosing.map((name): [string, Shortcode] => [
    name,
    (call) => ({ kind: 'markup', html: print(call, true) }),
  ]),
]);

/** Expands with the probes and puts everything back. */
export function expandProbes(text: string, firstLine = 1): string {
  return unmarked(expandShortcodes(text, firstLine, { ...recordingContext(), shortcodes: probes }));
}

/** Expands with the built-in shortcodes and puts everything back. */
export function expandBuiltIns(
  text: string,
  parts: Partial<ShortcodeContext> = {},
): Recorded & { html: string } {
  const context = recordingContext(parts);
  return { html: unmarked(expandShortcodes(text, 1, context)), ...context.recorded };
}

/** The problem that `act` throws. */
export function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('no problem was thrown');
}
