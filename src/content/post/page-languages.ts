/** Front matter that makes one file a page in several languages: https://gohugo.io/configuration/module/#sites */

import { isMapping } from '../data/mapping.ts';
import type { Plain } from '../data/source.ts';
import { asLines, membersOf, Unfit } from '../data/values.ts';
import type { Language } from '../site/languages.ts';
import { matchesGlob } from './glob.ts';

/**
 * The codes that `{ matrix: { languages: … } }` names: words or patterns, after `!` those that are left out. Undefined
 * where it names none of the site's languages, or nothing at all.
 */
export function asLanguages(value: Plain, languages: readonly Language[]): string[] | undefined {
  if (!isMapping(value)) throw new Unfit('a mapping with a "matrix"');
  const matrix = membersOf(value).get('matrix');
  if (!isMapping(matrix)) return undefined;
  const patterns = asLines(membersOf(matrix).get('languages') ?? []);
  const isNamed = (code: string, negated: boolean) =>
    patterns.some((pattern) => {
      const [, sign = '', glob = ''] = /^(!?)\s*(.*)$/.exec(pattern) ?? [];
      return (sign === '!') === negated && matchesGlob(glob, code);
    });
  const codes = languages
    .filter(({ code, isOff }) => !isOff && isNamed(code, false) && !isNamed(code, true))
    .map(({ code }) => code);
  return codes.length === 0 ? undefined : codes;
}
