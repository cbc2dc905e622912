/** A site of many posts to measure on: `posts/1.md`, `posts/2.md` and so on. */

import type { Bundle } from './bundle.ts';
import { startWorker } from './local-worker.ts';
import { numberedPost } from './texts.ts';
import { upload } from './visitor.ts';

/** `storage` is the folder of what a site stores. */
export type SampleSite = { storage: string; posts: number };

const plainSettings = new Map([['site.yaml', 'title: A measured site\nbaseURL: https://example.org\n']]);

/** Fills an empty site through its upload route, eight posts at a time after the other `files`. */
export async function fillSite(
  bundle: Bundle,
  { storage, posts }: SampleSite,
  files: ReadonlyMap<string, string> = plainSettings,
): Promise<void> {
  const worker = await startWorker(bundle, storage);
  try {
    for (const [key, text] of files) await upload(worker.url, key, text);
    const numbers = numbersTo(posts).values();
    const uploadRest = async () => {
      for (const number of numbers) await upload(worker.url, keyOf(number), numberedPost(number));
    };
    await Promise.all(Array.from({ length: 8 }, uploadRest));
  } finally {
    await worker.stop();
  }
}

export function keyOf(number: number): string {
  return `posts/${number}.md`;
}

export function pathOf(number: number): string {
  return `/posts/${number}/`;
}

/** 1, 2, 3 up to `last`. */
export function numbersTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
