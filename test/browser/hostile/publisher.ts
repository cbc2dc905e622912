/** Sends texts through the upload route, as an author would, and keeps count of what is refused. */

import pMap from 'p-map';
import type { LocalSite } from '../local-site.ts';

export type Publisher = {
  /** Whether it was taken. Refusing with a 4xx is a way to be safe, anything else a fault. */
  put(key: string, text: string): Promise<boolean>;
  /** The keys of those that were taken. */
  putAll(files: Readonly<Record<string, string>>): Promise<string[]>;
  /** The paths of the pages that these files make. */
  paths(keys: readonly string[]): string[];
  /** Publishes a draft; answers the path of its preview. */
  preview(key: string, text: string): Promise<string>;
  /** What is taken of texts for one post: all of them, or else those that are taken alone. */
  accepted(texts: readonly string[], post: (texts: readonly string[]) => string): Promise<string[]>;
  /** All that were sent, and those that were refused. */
  sent(): { vectors: number; refused: string[] };
};

/** How many are sent at once. */
const concurrency = 6;

export function publisher({ origin, token }: LocalSite): Publisher {
  let vectors = 0;
  const refused: string[] = [];
  /** By key, where each file is shown. */
  const replies = new Map<string, Reply>();
  async function send(key: string, text: string, query = ''): Promise<boolean> {
    const path = key.split('/').map(encodeURIComponent).join('/');
    const headers = { Authorization: `Bearer ${token}` };
    const reply = await fetch(`${origin}/upload/${path}${query}`, { method: 'PUT', body: text, headers });
    const body = await reply.text();
    if (!reply.ok && (reply.status < 400 || reply.status > 499))
      throw new Error(`${reply.status} for ${key}: ${body}`);
    if (reply.ok) replies.set(key, JSON.parse(body));
    return reply.ok;
  }
  const put = async (key: string, text: string) => {
    vectors++;
    const isTaken = await send(key, text);
    if (!isTaken) refused.push(`${key}: ${text}`);
    return isTaken;
  };
  const putAll = async (files: Readonly<Record<string, string>>) => {
    const taken = await pMap(Object.entries(files), ([key, text]) => put(key, text), { concurrency });
    return Object.keys(files).filter((_, index) => taken[index]);
  };
  const preview = async (key: string, text: string) => {
    await put(key, text);
    return pathOf(replies.get(key)?.previewUrl ?? '');
  };
  const paths = (keys: readonly string[]) => keys.map((key) => pathOf(replies.get(key)?.url ?? ''));
  const accepted: Publisher['accepted'] = async (texts, write) => {
    const isTaken = (some: readonly string[]) => send('tried.md', write(some), '?dry-run');
    vectors += texts.length;
    if (await isTaken(texts)) return [...texts];
    const taken = await pMap(texts, (text) => isTaken([text]), { concurrency });
    refused.push(...texts.filter((_, index) => !taken[index]));
    return texts.filter((_, index) => taken[index]);
  };
  return { put, putAll, paths, preview, accepted, sent: () => ({ vectors, refused }) };
}

type Reply = { url: string; previewUrl: string | null };

function pathOf(url: string): string {
  return url.slice(new URL(url).origin.length);
}
