import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { style } from '../../src/theme/style.ts';
import video from '../../src/theme/video.client.js';

const [light = '', dark = ''] = style.split('@media screen and (prefers-color-scheme: dark)');

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s colours', (_scheme, palette) => {
  /** WCAG 2.2, success criterion 1.4.3: 4.5 for text. */
  test.each(
    ['ink', 'muted', 'accent', 'keyword', 'string', 'number', 'name'].flatMap((name) => [
      [name, 'paper'] as const,
      [name, 'tint'] as const,
    ]),
  )('%s can be read on %s', (text, ground) => {
    expect(contrast(palette.get(text), palette.get(ground))).toBeGreaterThanOrEqual(4.5);
  });
});

test('the style asks for no other file', () => {
  expect(style).not.toMatch(/url\(|@import|@font-face/);
});

test('the style mirrors for scripts written from right to left', () => {
  expect(style).not.toMatch(
    /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|\b(?:left|right):/,
  );
});

test('a first view stays small', () => {
  expect(gzipSync(style, { level: 9 }).length).toBeLessThanOrEqual(3584);
  expect(gzipSync(video, { level: 9 }).length).toBeLessThanOrEqual(1024);
});

/** The custom properties that are colours, of the first rule only. */
function colours(css: string): Map<string, string> {
  const rule = css.slice(0, css.indexOf('}'));
  return new Map(
    [...rule.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** WCAG 2.2, contrast ratio. */
function contrast(one = '', other = ''): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
