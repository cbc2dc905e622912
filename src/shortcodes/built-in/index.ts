/** The built-in shortcodes. To add one: a file, a line here, a test, a section in docs/shortcodes.md. */

import type { BuiltIn } from '../shortcode.ts';
import { comment } from './comment.ts';
import { details } from './details.ts';
import { figure } from './figure.ts';
import { gist } from './gist.ts';
import { highlight } from './highlight.ts';
import { instagram } from './instagram.ts';
import { param } from './param.ts';
import { qr } from './qr.ts';
import { ref } from './ref.ts';
import { relref } from './relref.ts';
import { video } from './video.ts';
import { vimeo } from './vimeo.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

export const shortcodes: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['comment', comment],
  ['details', details],
  ['figure', figure],
  ['gist', gist],
  ['highlight', highlight],
  ['instagram', instagram],
  ['param', param],
  ['qr', qr],
  ['ref', ref],
  ['relref', relref],
  ['tweet', x],
  ['twitter', x],
  ['video', video],
  ['vimeo', vimeo],
  ['vimeo_simple', vimeo],
  ['x_simple', x],
  ['x', x],
  ['youtube', youtube],
]);
