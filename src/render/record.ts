import {
  type Dependency,
  mostDependencies,
  type Resolution,
  type Resolutions,
} from '../content/post/dependencies.ts';
import { mostMedia, type PostVideo } from '../content/post/media.ts';
import type { Body } from '../markdown/page.ts';
import { faultAt, type Problem } from '../problem.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';
import type { Rendered, Warning } from './contract.ts';

/** Facts that are collected while a post is rendered. */
export type PageRecord = Pick<ShortcodeContext, 'use' | 'warn' | 'needsPlayer' | 'showsVideo'> & {
  read(): Pick<Rendered, 'dependencies' | 'warnings' | 'hasPlayer' | 'videos'>;
};

/**
 * Resolves and records dependencies, each once, in the form that `meant` gives them. Throws a `Problem` when there are
 * too many.
 */
export function startRecord(
  resolutions: Resolutions,
  post: Body,
  meant: (use: Dependency) => Dependency = (use) => use,
): PageRecord {
  const dependencies = new Map<string, Dependency>();
  const warnings: Warning[] = [];
  const videos: PostVideo[] = [];
  let hasPlayer = false;
  return {
    use(use): Resolution | undefined {
      if (!dependencies.has(use.id)) dependencies.set(use.id, meant(use));
      if (dependencies.size > mostDependencies) throw tooManyUses(use, post);
      return resolutions.get(use.id);
    },
    warn(message, { line, column }, strict, isOfTheme) {
      warnings.push({ message, line, column, strict, ...(isOfTheme && { isOfTheme }) });
    },
    needsPlayer() {
      hasPlayer = true;
    },
    showsVideo(video) {
      if (videos.length < mostMedia) videos.push(video);
    },
    read: () => ({ dependencies: [...dependencies.values()], warnings, hasPlayer, videos }),
  };
}

/** Points to the first line that contains the file's name. */
function tooManyUses({ id }: Dependency, { body, bodyLine }: Body): Problem {
  const name = id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('/')) + 1);
  const line = bodyLine + body.slice(0, Math.max(0, body.indexOf(name))).split('\n').length - 1;
  return faultAt(`Cannot render the post: it may refer to at most ${mostDependencies} other files`, line);
}
