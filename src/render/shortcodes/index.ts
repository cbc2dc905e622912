/** The built-in shortcodes by name. To add one: a file beside this one, a line here, a test, a section in docs/shortcodes.md. */

import { details } from './details.ts';
import { figure } from './figure.ts';
import { highlight } from './highlight.ts';
import { param } from './param.ts';
import { ref } from './ref.ts';
import { relref } from './relref.ts';
import type { Shortcode } from './shortcode.ts';
import { video } from './video.ts';
import { vimeo } from './vimeo.ts';
import { youtube } from './youtube.ts';

export const shortcodes: ReadonlyMap<string, Shortcode> = new Map<string, Shortcode>([
  ['details', details],
  ['figure', figure],
  ['highlight', highlight],
  ['param', param],
  ['ref', ref],
  ['relref', relref],
  ['video', video],
  ['vimeo', vimeo],
  ['youtube', youtube],
]);
