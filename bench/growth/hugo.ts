import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildByHugo } from '../push/build-by-hugo.ts';
import { numberedPost } from '../texts.ts';

export const hugoSizes = [100, 1000, 10_000];

/** The time until Hugo shows a change in one of so many posts: it builds all. Undefined without Hugo. */
export async function buildManyByHugo(
  scratch: string,
  sizes: readonly number[],
): Promise<string | undefined> {
  const lines: string[] = [];
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
    lines.push(
      `${built.version}, ${size.toLocaleString('en')} posts, edit → visible: ${built.seconds.toFixed(2)} s`,
    );
  }
  return lines.join('\n');
}
