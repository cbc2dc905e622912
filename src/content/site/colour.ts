/** A colour as style sheets write it (CSS Color 4), of the forms that name red, green and blue, or hue. */

import type { Plain } from '../data/source.ts';
import { asText, Unfit } from '../data/values.ts';

const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/;
const rgb = /^rgb\((\d{1,3})[ ,]+(\d{1,3})[ ,]+(\d{1,3})\)$/;
const hsl = /^hsl\((\d{1,3})(?:deg)?[ ,]+(\d{1,3})%[ ,]+(\d{1,3})%\)$/;

/** `#rrggbb` for `#rgb`, `#rrggbb`, `rgb(179 38 30)` and `hsl(3 71% 41%)`, with spaces or commas. */
export function asColour(value: Plain): string {
  const text = asText(value).toLowerCase();
  const [, short, long] = hex.exec(text) ?? [];
  if (long !== undefined) return `#${long}`;
  if (short !== undefined) return `#${Array.from(short, (digit) => digit + digit).join('')}`;
  const channels = numbers(rgb, text) ?? fromHue(numbers(hsl, text));
  if (channels?.every((channel) => channel <= 255)) return `#${channels.map(twoDigits).join('')}`;
  throw new Unfit('a colour such as "#b3261e", rgb(179 38 30) or hsl(3 71% 41%)');
}

function numbers(form: RegExp, text: string): number[] | undefined {
  return form.exec(text)?.slice(1).map(Number);
}

/** https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
function fromHue(parts: number[] | undefined): number[] | undefined {
  if (parts === undefined) return undefined;
  const [hue = 0, saturation = 0, lightness = 0] = parts;
  if (hue > 360 || saturation > 100 || lightness > 100) return undefined;
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  return [0, 8, 4].map((turn) => {
    const place = (turn + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
}

function twoDigits(channel: number): string {
  return channel.toString(16).padStart(2, '0');
}
