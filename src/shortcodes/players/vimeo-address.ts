import { readSeconds } from './seconds.ts';

/** A Vimeo video. `hash` is the key of an unlisted one. `start` is in seconds. */
export type VimeoVideo = { provider: 'vimeo'; id: string; hash?: string; start?: number };

const hosts = new Set(['vimeo.com', 'www.vimeo.com', 'player.vimeo.com']);

/** Folders that may precede the id: `/channels/staffpicks/1`, `/groups/x/videos/1`, `/showcase/2/video/1`. */
const folders = new Set(['video', 'videos', 'channels', 'groups', 'album', 'showcase', 'manage', 'ondemand']);

export function isVimeoHost(host: string): boolean {
  return hosts.has(host);
}

/** `76979871`, `76979871?h=8272103f6e`, or `76979871/8272103f6e` as in the address of an unlisted video. */
export function readVimeoId(text: string): VimeoVideo | null {
  const match = /^(\d{1,15})(?:(?:\/|\?h=)([A-Za-z0-9]{1,40}))?$/.exec(text);
  return match === null
    ? null
    : { provider: 'vimeo', id: match[1] ?? '', ...(match[2] && { hash: match[2] }) };
}

/** The video that an address on a Vimeo host shows; null for events, users and other pages. */
export function readVimeoAddress(url: URL): VimeoVideo | null {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const at = folders.has(parts[0] ?? '') ? indexOfId(parts) : 0;
  const id = parts[at];
  if (id === undefined || !isId(id)) return null;
  const hash = url.searchParams.get('h') ?? parts[at + 1];
  const start = readSeconds(new URLSearchParams(url.hash.slice(1)).get('t') ?? '');
  return { provider: 'vimeo', id, ...(isHash(hash) && { hash }), ...(start !== null && { start }) };
}

/** The index after the last `video` or `videos`; without these, the index of the last number. */
function indexOfId(parts: readonly string[]): number {
  const folder = parts.findLastIndex((part) => part === 'video' || part === 'videos');
  return folder === -1 ? parts.findLastIndex(isId) : folder + 1;
}

function isId(part: string): boolean {
  return /^\d{1,15}$/.test(part);
}

function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9]{1,40}$/.test(text);
}
