import { axisX, barX, gridX, ruleX, text, tickX } from '@observablehq/plot';
import type { Figure } from '../figure.ts';
import { drawPicture, note, other, ours, paper } from './picture.ts';

/** Which figures of the table are drawn, with words for readers who have not read it. */
const shown: readonly (readonly [part: string, figure: string, label: string])[] = [
  ['Requests', 'page in cache ÷ bare Worker with our calls', 'Page from the cache, rate'],
  ['Requests', 'page not in cache ÷ bare Worker with our calls', 'Page not in the cache, rate'],
  ['Catalog', '÷ one that answers a single row', 'Calls of the catalog, rate'],
  ['Edit', 'posts ÷ bare Worker with our calls', 'Edit until visible, speed'],
];

type Bar = { label: string; percent: number; target?: number };

/** Draws how near figures come to the bare Worker with the same calls of storage. */
export function drawRatios(figures: readonly Figure[], measuredOn: string): void {
  const bars = shown.flatMap(([part, name, label]): Bar[] => {
    const figure = figures.find((each) => each.part.startsWith(part) && each.name.endsWith(name));
    if (!figure || 'calls' in figure) return [];
    // Times become speeds, so that more is better in every bar.
    const percent = 100 * (part === 'Edit' ? 1 / figure.value : figure.value);
    const target = figure.least ?? (figure.most && 1 / figure.most);
    return [{ label, percent, ...(target !== undefined && { target: 100 * target }) }];
  });
  const describe = ({ percent }: Bar) => `${Math.round(percent)} %`;
  const title = '% of what a bare Worker with the same calls reaches; a line is the target';
  drawPicture('ratios', `${title}. ${bars.map((bar) => `${bar.label}: ${describe(bar)}`).join('. ')}`, {
    ...{ width: 720, height: 80 + 40 * bars.length, marginLeft: 200, marginRight: 40 },
    ...{ marginTop: 45, marginBottom: 30 },
    x: { domain: [0, 100] },
    y: { domain: bars.map(({ label }) => label), label: null },
    marks: [
      gridX({ ticks: 5 }),
      axisX({ anchor: 'top', ticks: 5, label: title, labelArrow: 'none', labelOffset: 40 }),
      barX(bars, { x: 'percent', y: 'label', fill: ours, insetTop: 7, insetBottom: 7 }),
      tickX(bars, { x: 'target', y: 'label', stroke: other, strokeWidth: 3 }),
      text(bars, { x: 'percent', y: 'label', text: describe, fill: paper, dx: -8, textAnchor: 'end' }),
      ruleX([0]),
      note(measuredOn, 200),
    ],
  });
}
