import { mostMedia, type PostVideo } from '../content/post/media.ts';
import { type Fact, type Facts, mostUses, type Use } from '../content/post/uses.ts';
import type { Body } from '../markdown/page.ts';
import { faultAt, type Problem } from '../problem.ts';
import type { ShortcodeContext } from '../shortcodes/shortcode.ts';
import type { Rendered, Warning } from './contract.ts';

/** What comes to light of a post while it is rendered. */
export type PageRecord = Pick<ShortcodeContext, 'use' | 'warn' | 'needsPlayer' | 'showsVideo'> & {
  read(): Pick<Rendered, 'uses' | 'warnings' | 'hasPlayer' | 'videos'>;
};

/** Answers uses from `facts`; each is recorded once. Throws a `Problem` when they are too many. */
export function startRecord(facts: Facts, post: Body): PageRecord {
  const uses = new Map<string, Use>();
  const warnings: Warning[] = [];
  const videos: PostVideo[] = [];
  let hasPlayer = false;
  return {
    use(use): Fact | undefined {
      if (!uses.has(use.id)) uses.set(use.id, use);
      if (uses.size > mostUses) throw tooManyUses(use, post);
      return facts.get(use.id);
    },
    warn(message, { line, column }, strict) {
      warnings.push({ message, line, column, strict });
    },
    needsPlayer() {
      hasPlayer = true;
    },
    showsVideo(video) {
      if (videos.length < mostMedia) videos.push(video);
    },
    read: () => ({ uses: [...uses.values()], warnings, hasPlayer, videos }),
  };
}

/** The first line that holds the file's name is the one to look at. */
function tooManyUses({ id }: Use, { body, bodyLine }: Body): Problem {
  const name = id.slice(Math.max(id.indexOf(':'), id.lastIndexOf('/')) + 1);
  const line = bodyLine + body.slice(0, Math.max(0, body.indexOf(name))).split('\n').length - 1;
  return faultAt(`Cannot render the post: it may refer to at most ${mostUses} other files`, line);
}
