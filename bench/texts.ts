/** Texts to measure with: the same ones in every run. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const seedLike = readFileSync(resolve(import.meta.dirname, 'fixtures/everyday-post.txt'), 'utf8');

const texts = { everyday: everydayPost, prose: () => prose(100 * 1024) };

export type TextName = keyof typeof texts;

/** Throws a `RangeError` for a name that is no text. */
export function textNamed(name: string | undefined): string {
  const known = Object.entries(texts).find(([other]) => other === name);
  if (known === undefined)
    throw new RangeError(
      `Cannot find the text "${name}": it must be one of ${Object.keys(texts).join(', ')}`,
    );
  return known[1]();
}

/** A post of everyday size and shape: 7.7 KB, two videos, a list of references. */
export function everydayPost(): string {
  return seedLike;
}

/** The everyday post as the `number`th of many: a title, day, category and tag of its own; `words` stand in its body. */
export function numberedPost(number: number, words = ''): string {
  const day = new Date(Date.UTC(2000, 0, 1) + number * 3_600_000).toISOString();
  return seedLike
    .replace(/^date: .*$/m, `date: ${day}`)
    .replace(/^title: .*$/m, `title: Bread number ${number}`)
    .replace(/^category: .*$/m, `category: Kitchen ${number % 5}`)
    .replace(/^ {3}- sourdough$/m, `   - Flour ${number % 50}`)
    .replace('\n\nFriends', `\n\n${words}\n\nFriends`);
}

const vocabulary =
  'water stone river morning letter garden window winter silver bridge forest candle market summer paper harbour mountain voice ' +
  'and the of a to in with under over before after while because although never often slowly gently almost again between';

/** Markdown prose of about `size` bytes: paragraphs with a link, emphasis or code here and there, a heading, a list. */
export function prose(size: number): string {
  const draw = pseudoRandom(20_240_229);
  const words = vocabulary.split(' ');
  const parts = ['---\ntitle: A long read\ndate: 2024-02-29\n---\n'];
  for (let length = 0, index = 0; length < size; index++) {
    const part = block(index, () => words[draw(words.length)] ?? '', draw);
    parts.push(part);
    length += part.length + 2;
  }
  return parts.join('\n\n');
}

function block(index: number, word: () => string, draw: (below: number) => number): string {
  if (index % 8 === 0) return `## ${sentence(4, word)}`;
  if (index % 13 === 0) return Array.from({ length: 5 }, () => `- ${sentence(8, word)}`).join('\n');
  const sentences = Array.from({ length: 4 + draw(4) }, () => sentence(8 + draw(12), word));
  const ornaments = [
    `*${word()} ${word()}*`,
    `**${word()}**`,
    `[${word()}](https://example.org/${word()})`,
    `\`${word()}\``,
  ];
  return `${sentences.join(' ')} ${ornaments[draw(ornaments.length)]} ${sentence(6, word)}`;
}

function sentence(length: number, word: () => string): string {
  const words = Array.from({ length }, word).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** Whole numbers from 0 up to `below`, always the same ones (a linear congruential generator with the constants of C's `rand`). */
function pseudoRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
