/** Replaces the theme's red by the site's colour, as dark and as light as WCAG 2.2, 1.4.3 asks. */

type Channels = readonly [red: number, green: number, blue: number];

/** Backgrounds for text of this colour: the darker of the light ones, the lighter of the dark ones. */
const lightGround = '#f4f2ec';
const darkGround = '#212226';

/** The rule that is appended to the style sheet; `accent` is `#rrggbb`. */
export function accentRule(accent: string): string {
  const light = readable(accent, lightGround, 0);
  const dark = readable(accent, darkGround, 255);
  return `\n:root {\n  --accent: light-dark(${light}, ${dark});\n}\n`;
}

/** The colour, mixed with black (0) or white (255) until text of it is readable on `ground`. */
export function readable(colour: string, ground: string, towards: 0 | 255): string {
  const own = channelsOf(colour);
  for (let step = 0; step < steps; step++) {
    const mixed = own.map((channel) => Math.round(channel + ((towards - channel) * step) / steps));
    const text = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(text, ground) >= enough) return text;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

const steps = 20;

/** 4.5 for text, and a margin for backgrounds that are tinted with the colour itself. */
const enough = 5.2;

/** WCAG 2.2, contrast ratio. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): Channels {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
