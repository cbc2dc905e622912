import { axisX, axisY, dot, gridY, line, text } from '@observablehq/plot';
import { drawPicture, note, other, ours } from './picture.ts';

/** `seconds`: from an edit of one post until its page shows it, where the site has so many posts. */
export type Visible = { posts: number; seconds: number };

/** Seconds that the scale of time names. */
const decades = [0.01, 0.1, 1, 10, 100, 1000];

/** Draws what an edit costs by the size of the site, beside Hugo, which builds all pages for it. */
export function drawGrowth(
  platen: readonly Visible[],
  hugo: { version: string; times: readonly Visible[] } | undefined,
  measuredOn: string,
): void {
  const series = [
    { name: 'Platen', colour: ours, times: platen },
    ...(hugo ? [{ name: hugo.version, colour: other, times: hugo.times }] : []),
  ];
  const sizes = platen.map(({ posts }) => posts);
  const title = 'From an edit until its page shows it, by the number of posts';
  const words = series.map(({ name, times }) => `${name}: ${times.map(describe).join(', ')}`);
  drawPicture('growth', `${title}. ${words.join('. ')}`, {
    ...{ width: 720, height: 340, marginLeft: 60, marginRight: 150, marginTop: 45, marginBottom: 55 },
    x: { type: 'log', insetLeft: 30 },
    y: { type: 'log', domain: [0.01, 1000] },
    marks: [
      gridY(decades),
      axisX(sizes, { tickFormat: ',', label: null }),
      axisY(decades, { tickFormat: duration, label: title, labelArrow: 'none' }),
      ...series.flatMap(({ name, colour, times }) => [
        line(times, { x: 'posts', y: 'seconds', stroke: colour, strokeWidth: 2.5 }),
        dot(times, { x: 'posts', y: 'seconds', fill: colour, r: 4 }),
        text(times, { x: 'posts', y: 'seconds', text: ({ seconds }: Visible) => duration(seconds), dy: -12 }),
        text(times.slice(-1), {
          x: 'posts',
          y: 'seconds',
          text: () => name,
          fill: colour,
          dx: 10,
          textAnchor: 'start',
        }),
      ]),
      note(measuredOn, 60, 48),
    ],
  });
}

function describe({ posts, seconds }: Visible): string {
  return `${posts.toLocaleString('en')} posts ${duration(seconds)}`;
}

function duration(seconds: number): string {
  return seconds < 1
    ? `${(1000 * seconds).toLocaleString('en', { maximumSignificantDigits: 2 })} ms`
    : `${seconds.toLocaleString('en', { maximumSignificantDigits: 2 })} s`;
}
