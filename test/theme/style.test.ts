import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { contrast, readable } from '../../src/theme/accent.ts';
import { allParts, scriptOf } from '../../src/theme/script.ts';
import { allStyles, feedStyle, styleOf } from '../../src/theme/style.ts';

const style = allStyles.map(({ name, ...parts }) => styleOf(name, parts)).join('');

const light = colours(0);
const dark = colours(1);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_scheme, palette) => {
  /** WCAG 2.2, success criterion 1.4.3: 4.5 for text. */
  test.each(
    ['ink', 'muted', 'accent', 'keyword', 'string', 'number', 'name'].flatMap((name) => [
      [name, 'paper'] as const,
      [name, 'tint'] as const,
    ]),
  )('%s can be read on %s', (text, ground) => {
    expect(contrast(palette.get(text) ?? '', palette.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours of code', (_scheme, palette) => {
  const line = mixed(palette.get('accent'), palette.get('tint'), 0.1);

  test.each(['ink', 'muted', 'keyword', 'string', 'number', 'name'])(
    '%s can be read on a line that stands out',
    (text) => {
      expect(style).toContain('background:color-mix(in srgb,var(--accent) 10%,transparent)}');
      expect(contrast(palette.get(text) ?? '', line)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

test('what is left out of the style sheets is not missed', () => {
  expect(style).not.toMatch(/\n|\/\*| \{|;\}|\b0\.\d/);
  expect(feedStyle()).toContain('To follow the site, copy this page’s address');
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
  for (const { name, ...parts } of allStyles) {
    const more = [parts.hasMenu && 224, parts.hasTree && 380, parts.hasLanguages && 192].map(Number);
    const most = more.reduce((sum, size) => sum + size, 4640);
    expect(gzipSync(styleOf(name, parts), { level: 9 }).length).toBeLessThanOrEqual(most);
  }
  for (const parts of allParts) {
    expect(gzipSync(scriptOf(parts), { level: 9 }).length).toBeLessThanOrEqual(2048);
  }
});

describe('any colour of a site', () => {
  const named = ['#000000', '#ffffff', '#ffee00', '#00aa88', '#b3261e', '#808080', '#0000ff', '#ff00ff'];

  test.each(named)('%s can be read, on light grounds and on dark ones', (colour) => {
    for (const ground of ['paper', 'tint']) {
      expect(contrast(readable(colour, '#f4f2ec', 0), light.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readable(colour, '#212226', 255), dark.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(allParts)('has no comments in the script of %o', (parts) => {
    expect(scriptOf(parts)).not.toMatch(/^\s*(?:\/[/*]|\*)/m);
  });

  test('stays as it is where it can be read already', () => {
    expect(readable('#b3261e', '#f4f2ec', 0)).toBe('#b3261e');
    expect(readable('#ff8a7a', '#212226', 255)).toBe('#ff8a7a');
  });

  test('is measured against the grounds of the theme', () => {
    expect(light.get('tint')).toBe('#f4f2ec');
    expect(dark.get('tint')).toBe('#212226');
  });
});

/** The custom properties that are colours, in one of the two schemes. */
function colours(scheme: 0 | 1): Map<string, string> {
  const pairs = style.matchAll(/--([a-z]+):light-dark\((#[0-9a-f]{6}),(#[0-9a-f]{6})\);/g);
  return new Map([...pairs].map(([, name = '', ...values]) => [name, values[scheme] ?? '']));
}

/** `share` of one colour over the other. */
function mixed(over = '', under = '', share = 0): string {
  const channels = [1, 3, 5].map((start) => {
    const [one = 0, other = 0] = [over, under].map((hex) => Number.parseInt(hex.slice(start, start + 2), 16));
    return Math.round(one * share + other * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
