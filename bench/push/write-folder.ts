import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prose } from '../texts.ts';

/** Writes a Hugo site of that many posts of about 1.4 KB each, a hundred a folder. Answers the bytes of all. */
export function writeFolder(folder: string, posts: number): number {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'hugo.toml'), 'title = "Many posts"\nbaseURL = "https://example.org/"\n');
  const words = prose(60_000).split('\n\n').slice(1);
  let bytes = 0;
  for (let number = 0; number < posts; number++) {
    const into = join(folder, 'content/posts', `${Math.floor(number / 100)}`);
    if (number % 100 === 0) mkdirSync(into, { recursive: true });
    const text = postOf(number, words);
    writeFileSync(join(into, `${number}.md`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function postOf(number: number, words: readonly string[]): string {
  const day = new Date(Date.UTC(2000, 0, 1) + number * 3_600_000).toISOString();
  const head = [
    `title: Number ${number}`,
    `date: ${day}`,
    `tags: [tag ${number % 50}]`,
    `categories: [about ${number % 5}]`,
  ];
  const body: string[] = [];
  for (let size = 0, index = number; size < 1200; index++) {
    const part = words[index % words.length] ?? '';
    body.push(part);
    size += part.length;
  }
  return `---\n${head.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}
