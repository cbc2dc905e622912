/** A chart as an SVG file that follows the reader's light or dark colours. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Markish, type PlotOptions, plot, text } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Colours are the theme's own; both are readable on GitHub's light and dark pages. */
const style =
  'svg { color: #1d1d1f; --ours: #0b6bcb; --other: #b3541e; --quiet: #767679; --paper: #fff; }' +
  ' @media (prefers-color-scheme: dark) { svg { color: #ececf1; --ours: #6cb6ff; --other: #f0a36b; --quiet: #98989d; --paper: #0d1117; } }';

export const [ours, other, quiet, paper] = ['ours', 'other', 'quiet', 'paper'].map(
  (name) => `var(--${name})`,
) as [string, string, string, string];

/** Writes `docs/pictures/<name>.svg`. `description` is its text for those who do not see it. */
export function drawPicture(name: string, description: string, options: PlotOptions): void {
  const { document } = parseHTML('<body></body>');
  const svg = plot({
    ...options,
    style: { fontSize: '13px', background: 'none' },
    document: document as unknown as Document,
  }) as SVGSVGElement;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', description);
  // Plot's own sheet is for pages, and says a height twice.
  svg.querySelector('style')?.remove();
  svg.insertAdjacentHTML('beforeend', `<style>${style}</style>`);
  const file = resolve(import.meta.dirname, `../../docs/pictures/${name}.svg`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${svg.toString()}\n`);
  console.log(`Drawn: docs/pictures/${name}.svg`);
}

/** A small line under the chart, from its left edge: when and on what it was measured. */
export function note(words: string, marginLeft: number, dy = 22): Markish {
  const place = { frameAnchor: 'bottom-left', textAnchor: 'start', dx: 8 - marginLeft, dy } as const;
  return text([words], { ...place, fill: quiet, fontSize: 11 });
}
