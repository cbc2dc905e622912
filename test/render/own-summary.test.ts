/** Where summaries of five words end, with Hugo's own answers. */

import { expect, it } from 'vitest';
import { automaticSummary } from '../../src/render/own-summary.ts';

const five = '<p>one two three four five six</p>\n';
const more = '<p>more</p>\n';

it.each([
  [`${five}${more}`, five],
  [
    `<ul>\n<li>\n<p>one two</p>\n</li>\n<li>\n${five}${more}</li>\n</ul>\n${more}`,
    `<ul>\n<li>\n<p>one two</p>\n</li>\n<li>\n${five}${more}</li>\n</ul>`,
  ],
  [`<blockquote>\n${five}${more}</blockquote>\n${more}`, `<blockquote>\n${five}${more}</blockquote>`],
  [`<custom-x>\n${five}${more}</custom-x>\n${more}`, `<custom-x>\n${five}${more}</custom-x>`],
  ['<p>one <b>two three four five six</p>\n<p>more</b> here</p>', '<p>one <b>two three four five six</p>'],
  [`<div>\n${five}${more}`, `<div>\n${five}`],
  [`<div><div>\n${five}${more}</div>\n${more}`, `<div><div>\n${five}`],
  [`<div>\n<section>\n${five}<p>more</div>\n</p>\n${more}`, `<div>\n<section>\n${five}<p>more</div>`],
  [`</div>\n${five}${more}`, `</div>\n${five}`],
  [`<DIV title="a>b">\n${five}${more}</DIV>\n${more}`, `<DIV title="a>b">\n${five}${more}</DIV>`],
  [`<!-- <div> -->\n${five}${more}`, `<!-- <div> -->\n${five}`],
  [`<div/>\n${five}${more}`, `<div/>\n${five}`],
  [`<img>\n<br>\n<hr>\n${five}${more}`, `<img>\n<br>\n<hr>\n${five}`],
  [`<ul><li>\n${five}${more}</ul>\n${more}`, `<ul><li>\n${five}${more}</ul>`],
  [`<script>a("<div>")</script>\n${five}${more}`, `<script>a("<div>")</script>\n${five}`],
])('%j', (html, summary) => {
  expect(automaticSummary(html, 5, false).summary).toBe(summary.trim());
});

it.each(['<div>', '<div', '<script>', '<script></script>', '<!--', '</', '</div>', '<a "'])(
  'takes time linear in the length of %s',
  (piece) => {
    const started = performance.now();
    automaticSummary(five + piece.repeat(100_000), 5, false);
    automaticSummary(`<div>${five}${piece.repeat(100_000)}`, 5, false);
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
