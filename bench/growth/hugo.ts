import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visible } from '../pictures/draw-growth.ts';
import { buildByHugo } from '../push/build-by-hugo.ts';
import { numberedPost } from '../texts.ts';

/** `version`: `Hugo 0.169.0`. */
export type HugoBuilds = { version: string; times: Visible[] };

/** The time until Hugo shows a change in one of so many posts: it builds all. Undefined without Hugo. */
export async function buildManyByHugo(
  scratch: string,
  sizes: readonly number[],
): Promise<HugoBuilds | undefined> {
  const builds: HugoBuilds = { version: '', times: [] };
  for (const size of sizes) {
    const folder = join(scratch, `hugo-${size}`);
    mkdirSync(join(folder, 'content/posts'), { recursive: true });
    writeFileSync(join(folder, 'hugo.toml'), 'title = "Many posts"\nbaseURL = "https://example.org/"\n');
    for (let number = 1; number <= size; number++) {
      // Its own shortcodes take other arguments.
      writeFileSync(
        join(folder, `content/posts/${number}.md`),
        numberedPost(number).replace(/\{\{<.*?>\}\}/gs, ''),
      );
    }
    const built = await buildByHugo(folder, join(scratch, `hugo-${size}-out`));
    rmSync(folder, { recursive: true });
    if (built === undefined) return undefined;
    builds.version = built.version;
    builds.times.push({ posts: size, seconds: built.seconds });
  }
  return builds;
}
