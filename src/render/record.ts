import type { Fact, Facts, Use } from '../post/uses.ts';
import { Problem } from '../problem.ts';
import type { Rendered, Warning } from './contract.ts';
import { mostUses } from './markdown/limits.ts';
import type { ShortcodeContext } from './shortcodes/shortcode.ts';

/** What comes to light of a post while it is rendered. */
export type PageRecord = Pick<ShortcodeContext, 'use' | 'warn' | 'needsPlayer'> & {
  read(): Pick<Rendered, 'uses' | 'warnings' | 'hasPlayer'>;
};

/** Answers uses from `facts`; each is recorded once. */
export function startRecord(facts: Facts): PageRecord {
  const uses = new Map<string, Use>();
  const warnings: Warning[] = [];
  let hasPlayer = false;
  return {
    use(use): Fact | undefined {
      if (!uses.has(use.id)) uses.set(use.id, use);
      if (uses.size > mostUses) throw tooManyUses();
      return facts.get(use.id);
    },
    warn(message, { line, column }, strict) {
      warnings.push({ message, line, column, strict });
    },
    needsPlayer() {
      hasPlayer = true;
    },
    read: () => ({ uses: [...uses.values()], warnings, hasPlayer }),
  };
}

function tooManyUses(): Problem {
  const message = `Cannot render the post: it may refer to at most ${mostUses} other files`;
  return new Problem('unprocessable', message, [{ message }]);
}
