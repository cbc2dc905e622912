import type { PagePixels } from './compare-pixels.ts';

/** The most that a page may differ: what is left is how each build of a picture rounds. */
const mostDiffering = 0.02;

/** Whether the page looks as Hugo's does, and its browser has nothing to complain about. */
export function looksSame({ differing, refused, complaints }: PagePixels): boolean {
  return differing <= mostDiffering && refused.length === 0 && complaints.length === 0;
}

/** A line for each page and width, then what the browser refused. */
export function describePixels(pixels: readonly PagePixels[]): string[] {
  const lines = pixels.map(
    ({ differing, width, path }) =>
      `${(100 * differing).toFixed(2).padStart(8)} %  ${String(width).padStart(4)} px  ${path}`,
  );
  return [
    '',
    'Pixels that differ in Chromium:',
    ...lines,
    ...listed(
      'Refused by the policy of the pages:',
      pixels.flatMap(({ refused }) => refused),
    ),
    ...listed(
      'In the console of Platen alone:',
      pixels.flatMap(({ complaints }) => complaints),
    ),
  ];
}

function listed(title: string, words: readonly string[]): string[] {
  const all = [...new Set(words)].toSorted();
  return all.length === 0 ? [] : ['', title, ...all.map((one) => `  ${one.split('\n', 1)[0]}`)];
}
