import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { element } from '../element.ts';
import type { VideoOptions } from './options.ts';

/** What every kind of video stands in; the caption, or else the title, is its caption. */
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

/** An id has no white space in it. */
function elementId(id: string | undefined): string | undefined {
  return id?.replace(/\s+/g, '-');
}
