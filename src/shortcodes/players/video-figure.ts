import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';
import type { VideoOptions } from './options.ts';

/** The `figure` around every kind of video, with the caption or else the title as its caption. */
export function videoFigure(options: VideoOptions, content: string): Output {
  const caption = options.caption ?? options.title;
  const html = element(
    'figure',
    { class: classes(options.class), id: elementId(options.id) },
    content,
    caption === undefined ? '' : element('figcaption', {}, escapeText(caption)),
  );
  return { kind: 'trusted', html };
}

function classes(own: string | undefined): string {
  return ['video', ...(own?.split(/\s+/) ?? [])].filter((name) => name !== '').join(' ');
}

/** An id cannot contain white space. */
function elementId(id: string | undefined): string | undefined {
  return id?.replace(/\s+/g, '-');
}
