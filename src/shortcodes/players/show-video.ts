import { encodePath } from '../../content/paths.ts';
import { posterDependency, posterPath } from '../../content/post/media.ts';
import { fileUse, resolveAddress } from '../../content/written-address.ts';
import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { callFault, warn } from '../arguments.ts';
import { element } from '../element.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';
import { captionTracks } from './captions.ts';
import { fileVideo } from './file-video.ts';
import type { VideoOptions } from './options.ts';
import { player } from './player.ts';
import { type ForeignVideo, readSource, type SourceKind, type VideoSource } from './source.ts';
import { videoFigure } from './video-figure.ts';
import type { VimeoVideo } from './vimeo-address.ts';
import type { YouTubeVideo } from './youtube-address.ts';

/** A source as the author wrote it. */
export type WrittenSource = { text: string; kind?: SourceKind | undefined };

/**
 * Shows the first source. If it is a file, the browser may also choose among the other files. Throws a
 * `Problem` when one of the sources is not a video.
 */
export function showVideo(
  call: Call,
  context: ShortcodeContext,
  written: readonly WrittenSource[],
  options: VideoOptions & { type?: string },
): Output {
  const sources = written.map((source) => readWritten(call, context, source));
  const [first] = sources;
  if (first === undefined) throw callFault(call, `Cannot expand "${call.name}": a source must be given`);
  const posterAddress = readPoster(call, context, options.poster);
  record(context, first, options, posterAddress);
  switch (first.provider) {
    case 'file': {
      const files = sources.filter((source) => source.provider === 'file');
      const tracks = captionTracks(first, context);
      return fileVideo(files, { ...options, tracks, ...(posterAddress !== undefined && { posterAddress }) });
    }
    case 'foreign':
      warn(
        call,
        context,
        `Cannot play "${first.url}" on the page: only files of this site play, so it is a link`,
      );
      return foreignVideo(first, options);
    default:
      if (first.provider === 'vimeo' && options.end !== undefined) {
        warn(call, context, `Cannot use end "${options.end}": the player of Vimeo knows no end`);
      }
      context.needsPlayer();
      return player(first, options, posterAddress ?? hostedPoster(context, first));
  }
}

/** A file of another host is not shown, so it is no video of the post. */
function record(
  context: ShortcodeContext,
  source: VideoSource,
  options: VideoOptions,
  poster?: string,
): void {
  if (source.provider === 'foreign') return;
  const title = options.title ?? options.caption ?? options.alt;
  const image = poster === undefined ? undefined : resolveAddress(poster, context.path);
  const about = {
    ...(title !== undefined && { title }),
    ...(image?.kind === 'local' && { poster: image.path }),
  };
  if (source.provider === 'file') {
    context.showsVideo({ provider: 'file', path: source.address.path, ...about });
  } else {
    const { provider, id } = source;
    const hash = source.provider === 'vimeo' ? source.hash : undefined;
    context.showsVideo({ provider, id, ...(hash !== undefined && { hash }), ...about });
  }
}

function readWritten(call: Call, context: ShortcodeContext, { text, kind }: WrittenSource): VideoSource {
  const source = readSource(text, { path: context.path, baseURL: context.site.baseURL }, kind);
  if (source !== null) return source;
  throw callFault(call, `Cannot show the video "${text}": ${whatMustHold[kind ?? 'any']}`);
}

const whatMustHold = {
  any: 'it must be a YouTube or Vimeo id or address, or the path of a media file',
  youtube: 'it must be the id or address of a YouTube video',
  vimeo: 'it must be the id or address of a Vimeo video',
  file: 'it must be the path of a media file',
};

/** The site's address of a still image of the video's host. It fetches only what was recorded here. */
function hostedPoster({ use, site }: ShortcodeContext, video: YouTubeVideo | VimeoVideo): string | undefined {
  use(posterDependency(video));
  return site.posters ? encodePath(posterPath(video)) : undefined;
}

/** A poster comes only from this site: other hosts are asked for nothing before the visitor plays. */
function readPoster(call: Call, context: ShortcodeContext, poster: string | undefined): string | undefined {
  if (poster === undefined) return undefined;
  const use = fileUse(resolveAddress(poster, context.path));
  if (use === null) {
    warn(call, context, `Cannot use poster "${poster}": it must be the path of an image on this site`);
    return undefined;
  }
  context.use(use);
  return poster;
}

/** A link: the page plays no media of other hosts. */
function foreignVideo({ url }: ForeignVideo, options: VideoOptions): Output {
  return videoFigure(
    options,
    element('a', { href: url, rel: 'noopener' }, escapeText(options.title ?? options.alt ?? url)),
  );
}
