import { type Address, resolveAddress } from '../../content/written-address.ts';
import { isVimeoHost, readVimeoAddress, readVimeoId, type VimeoVideo } from './vimeo-address.ts';
import { isYouTubeHost, readYouTubeAddress, readYouTubeId, type YouTubeVideo } from './youtube-address.ts';

/** A file of the site. `href` is its address as the author wrote it, or its path. */
export type FileVideo = { provider: 'file'; href: string; address: Address & { kind: 'local' } };

/** A media file on another host. The page may link to it, but does not play it. */
export type ForeignVideo = { provider: 'foreign'; url: string };

export type VideoSource = YouTubeVideo | VimeoVideo | FileVideo | ForeignVideo;

export type SourceContext = {
  /** The path of the post's page. */
  path: string;
  /** The site's own origin; empty when it is not known. */
  baseURL: string;
};

const mediaSuffix = /\.(?:mp4|m4v|webm|ogv|ogg|mov)$/i;

/** The source that an argument allows: `youtube=` and `vimeo=` name a host, `mp4=` and `webm=` files. */
export type SourceKind = 'youtube' | 'vimeo' | 'file';

/**
 * The video that `text` names; null for any other text, and for a video of another `kind`. Host names must
 * match exactly.
 *
 * - Eleven of `[A-Za-z0-9_-]` are the id of a YouTube video, digits that of a Vimeo video.
 * - An address on either host means the video that it shows.
 * - A path or a name with a media suffix is a file of the site.
 */
export function readSource(text: string, context: SourceContext, kind?: SourceKind): VideoSource | null {
  const youtube = kind === undefined || kind === 'youtube' ? readYouTubeId(text) : null;
  const vimeo = kind === undefined || kind === 'vimeo' ? readVimeoId(text) : null;
  const source = youtube ?? vimeo ?? readAddress(text, context);
  if (source === null || kind === undefined) return source;
  const isFile = source.provider === 'file' || source.provider === 'foreign';
  return kind === (isFile ? 'file' : source.provider) ? source : null;
}

function readAddress(text: string, context: SourceContext): VideoSource | null {
  const url = readUrl(text, context);
  if (url === null) return readFile(text, context);
  if (isYouTubeHost(url.hostname)) return readYouTubeAddress(url);
  if (isVimeoHost(url.hostname)) return readVimeoAddress(url);
  if (url.origin === originOf(context.baseURL))
    return readFile(url.pathname + url.search + url.hash, context);
  return mediaSuffix.test(url.pathname) ? { provider: 'foreign', url: url.href } : null;
}

/** An http address. The players' hosts may lack the scheme, as in a browser's address bar. */
function readUrl(text: string, { path }: SourceContext): URL | null {
  const address = resolveAddress(text, path);
  if (address.kind === 'external') {
    const url = URL.parse(address.url);
    return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null;
  }
  const [host = ''] = text.toLowerCase().split('/', 1);
  return isYouTubeHost(host) || isVimeoHost(host) ? URL.parse(`https://${text}`) : null;
}

function readFile(href: string, { path }: SourceContext): FileVideo | null {
  const address = resolveAddress(href, path);
  if (address.kind !== 'local') return null;
  const isPath = href.includes('/') && !address.path.endsWith('/');
  return isPath || mediaSuffix.test(address.path) ? { provider: 'file', href, address } : null;
}

function originOf(baseURL: string): string | undefined {
  return URL.parse(baseURL)?.origin;
}
