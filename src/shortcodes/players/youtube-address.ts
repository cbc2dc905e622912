import { readSeconds } from './seconds.ts';

/** A YouTube video. `short`: an upright one. `list` is its playlist. Times are seconds. */
export type YouTubeVideo = {
  provider: 'youtube';
  id: string;
  start?: number;
  end?: number;
  list?: string;
  short?: true;
};

const hosts = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'music.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
]);

const shortHosts = new Set(['youtu.be', 'www.youtu.be']);

/** First segments of paths whose second segment is the id. */
const idFolders = new Set(['embed', 'v', 'e', 'shorts', 'live', 'watch']);

/** Words of eleven letters in place of an id, for a playlist and for a channel. */
const noIds = new Set(['videoseries', 'live_stream']);

export function isYouTubeHost(host: string): boolean {
  return hosts.has(host) || shortHosts.has(host);
}

/** `1u1PSj8FEls`, also with the query copied from an address: `1u1PSj8FEls?si=…&t=90`. */
export function readYouTubeId(text: string): YouTubeVideo | null {
  const end = text.search(/[?&]/);
  const id = end === -1 ? text : text.slice(0, end);
  if (!isId(id)) return null;
  const query = new URLSearchParams(end === -1 ? '' : text.slice(end + 1));
  return { provider: 'youtube', id, ...moments(query), ...playlist(query) };
}

/** The video that an address on a YouTube host shows; null for playlists, channels and other pages. */
export function readYouTubeAddress(url: URL): YouTubeVideo | null {
  const [first = '', second = ''] = url.pathname.split('/').slice(1);
  const id = shortHosts.has(url.hostname) ? first : idOf(first, second, url);
  if (!isId(id)) return null;
  const fragment = moments(new URLSearchParams(url.hash.slice(1)));
  const isShort = first === 'shorts' && !shortHosts.has(url.hostname);
  return {
    provider: 'youtube',
    id,
    ...fragment,
    ...moments(url.searchParams),
    ...playlist(url.searchParams),
    ...(isShort && { short: true }),
  };
}

function idOf(first: string, second: string, url: URL): string {
  const named = url.searchParams.get('v');
  if (first === 'watch' && named !== null) return named;
  return idFolders.has(first) ? second : '';
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{11}$/.test(text) && !noIds.has(text);
}

/** The longest list ids of YouTube have 41 characters. */
function playlist(query: URLSearchParams): { list?: string } {
  const list = query.get('list') ?? '';
  return /^[A-Za-z0-9_-]{2,64}$/.test(list) ? { list } : {};
}

function moments(query: URLSearchParams): { start?: number; end?: number } {
  const start = readSeconds(query.get('t') ?? query.get('start') ?? '');
  const end = readSeconds(query.get('end') ?? '');
  return { ...(start !== null && { start }), ...(end !== null && { end }) };
}
