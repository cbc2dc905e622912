import { counted, formatRemark } from '../../report.ts';
import { describePixels } from '../pixels/tell-pixels.ts';
import { describeRepairs } from '../tell-comparison.ts';
import type { FaceComparison } from './compare-faces.ts';
import type { JudgedPage } from './face-difference.ts';

/** The report of a comparison of whole pages for people: groups of equal differences, the largest first. */
export function describeFaces(
  { hugo, repairs, pages, pixels, problems, warnings }: FaceComparison,
  most: number,
): string[] {
  const differing = pages.filter(({ sameFace, lacksScripts }) => !sameFace && lacksScripts !== true);
  const groups = [...Map.groupBy(differing, (page) => JSON.stringify([page.hugo, page.platen])).values()];
  groups.sort((a, b) => b.length - a.length);
  const left = groups.length - most;
  return [
    `Compared with Hugo ${hugo}: whole pages, by the site's own layouts.`,
    ...describeRepairs({ repairs }, most),
    ...(problems.length > 0 ? ['', 'Platen does not publish, as a plain push does not:'] : []),
    ...problems.map((problem) => `  ${formatRemark(problem)}`),
    ...warnings
      .filter(({ file }) => /(?:^|\/)layouts?\//.test(file))
      .map((warning) => `  ${formatRemark(warning)}`),
    ...groups.slice(0, most).flatMap(describeGroup),
    ...(left > 0 ? ['', `… and ${counted(left, 'other difference')}; --all shows them`] : []),
    ...(pixels === undefined ? [] : describePixels(pixels)),
    '',
    summary(pages),
  ];
}

function describeGroup([first, ...others]: readonly JudgedPage[]): string[] {
  if (first === undefined) return [];
  const { path, hugo = '', platen = '', after = [] } = first;
  return [
    '',
    `${path}${others.length > 0 ? ` and ${counted(others.length, 'other page')} such as ${others[0]?.path}` : ''}`,
    ...(after.length > 0 ? [`    after   ${shown(after.join(' · '))}`] : []),
    `    Hugo    ${shown(hugo)}`,
    `    Platen  ${shown(platen)}`,
  ];
}

function summary(pages: readonly JudgedPage[]): string {
  const real = pages.filter(({ isAlias }) => isAlias !== true);
  const aliases = pages.filter(({ isAlias }) => isAlias === true);
  const text = real.filter(({ sameText }) => sameText).length;
  const face = real.filter(({ sameFace }) => sameFace).length;
  const scripts = real.filter(({ lacksScripts }) => lacksScripts).length;
  const leading = aliases.filter(({ sameFace }) => sameFace).length;
  const moved = real.filter(({ movedTo }) => movedTo !== undefined).length;
  const share = (part: number) =>
    `${part} (${real.length === 0 ? 0 : Math.floor((100 * part) / real.length)} %)`;
  return `${counted(real.length, 'page')} of Hugo: ${share(text)} with the same text, ${share(face)} with the same face${scripts > 0 ? `, ${share(scripts)} more but for scripts and styles in texts of posts` : ''}${moved > 0 ? `; ${moved} at another spelling of their address` : ''}. ${leading} of ${aliases.length} aliases lead to the same place.`;
}

const longest = 300;

function shown(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
