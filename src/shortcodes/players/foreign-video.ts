import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';
import type { VideoOptions } from './options.ts';
import type { ForeignVideo } from './source.ts';
import { videoFigure } from './video-figure.ts';

/** A link: the page plays no media of other hosts. */
export function foreignVideo({ url }: ForeignVideo, options: VideoOptions): Output {
  return videoFigure(
    options,
    element('a', { href: url, rel: 'noopener' }, escapeText(options.title ?? options.alt ?? url)),
  );
}
