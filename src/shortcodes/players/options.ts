import { argument, flag, oneOf, pixels, warn } from '../arguments.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';
import { readSeconds } from './seconds.ts';

/** An author's options of a video besides its source. Times are seconds, lengths are pixels. */
export type VideoOptions = {
  title?: string;
  caption?: string;
  alt?: string;
  class?: string;
  id?: string;
  width?: number;
  height?: number;
  /** Width over height. */
  ratio?: { width: number; height: number };
  start?: number;
  end?: number;
  autoplay?: boolean;
  muted?: boolean;
  loop?: boolean;
  controls?: boolean;
  poster?: string;
  preload?: string;
  loading?: string;
};

/** The arguments that `readOptions` reads, for the shortcodes' lists of known arguments. */
export const optionNames = [
  ...['title', 'caption', 'alt', 'class', 'id', 'width', 'height', 'aspect-ratio', 'start', 'end'],
  ...['autoplay', 'muted', 'mute', 'loop', 'controls', 'poster', 'preload', 'loading'],
];

/** Reads all options except `id`, which may be the source. Warns about values that are not valid. */
export function readOptions(call: Call, context: ShortcodeContext): VideoOptions {
  const boolean = (name: string) => flag(call, context, name);
  const options = {
    title: argument(call, 'title'),
    caption: argument(call, 'caption'),
    alt: argument(call, 'alt'),
    class: argument(call, 'class'),
    width: pixels(call, context, 'width'),
    height: pixels(call, context, 'height'),
    ratio: ratio(call, context),
    start: moment(call, context, 'start'),
    end: moment(call, context, 'end'),
    autoplay: boolean('autoplay'),
    muted: boolean('muted') ?? boolean('mute'),
    loop: boolean('loop'),
    controls: boolean('controls'),
    poster: argument(call, 'poster'),
    preload: preload(call, context),
    loading: oneOf(call, context, 'loading', ['lazy', 'eager']),
  };
  return withoutAbsent(options);
}

/** `16x9`, `16:9`, `16/9`. */
function ratio(call: Call, context: ShortcodeContext): VideoOptions['ratio'] {
  const value = argument(call, 'aspect-ratio');
  if (value === undefined) return undefined;
  const match = /^([1-9]\d{0,3})\s?[x:/]\s?([1-9]\d{0,3})$/i.exec(value);
  if (match !== null) return { width: Number(match[1]), height: Number(match[2]) };
  warn(call, context, `Cannot use aspect-ratio "${value}": it must look like 16x9`);
  return undefined;
}

function moment(call: Call, context: ShortcodeContext, name: string): number | undefined {
  const value = argument(call, name);
  if (value === undefined) return undefined;
  const seconds = readSeconds(value);
  if (seconds === null)
    warn(call, context, `Cannot use ${name} "${value}": it must look like 90, 1m30s or 1:30`);
  return seconds ?? undefined;
}

/** Some themes accept `true` and `false`; they mean what browsers make of them. */
function preload(call: Call, context: ShortcodeContext): string | undefined {
  const value = argument(call, 'preload')?.toLowerCase();
  if (value === 'true') return 'auto';
  if (value === 'false') return 'none';
  return oneOf(call, context, 'preload', ['none', 'metadata', 'auto']);
}

/** The same values without undefined ones. */
function withoutAbsent<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: NonNullable<T[K]> };
}
