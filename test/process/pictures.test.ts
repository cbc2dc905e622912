/** The pictures of the guides: all are shown, each says what is seen, none is heavy; what they are taken of is read from the guides. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../docs/pictures/examples.ts';
import { pages } from '../../docs/pictures/pages.ts';
import { themed } from '../../docs/pictures/themed.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const pictures = readdirSync(join(docs, 'pictures')).filter((name) => !name.endsWith('.ts'));
const guides = ['authors.md', 'shortcodes.md', 'performance.md', 'themes.md', 'writing.md'].map((name) =>
  readFileSync(join(docs, name), 'utf8'),
);
const shown = guides.flatMap((text) => [...text.matchAll(/!\[([^\]]*)\]\(pictures\/([^)]+)\)/g)]);

describe('the pictures of the guides', () => {
  it('are those that the guides show', () => {
    const names = new Set(shown.map(([, , name]) => name));
    expect([...names].toSorted()).toEqual(pictures.toSorted());
  });

  it('are all taken by the script, or drawn by the bench', () => {
    const examples = guides.flatMap(readExamples).map(({ name }) => name);
    const taken = [
      ...Object.keys(pages),
      ...Object.keys(themed),
      ...examples,
      'draft',
      'empty',
      'writing',
      'writing-insert',
      'writing-phone',
    ];
    const files = [...taken.map((name) => `${name}.webp`), 'growth.svg', 'ratios.svg'];
    expect(files.toSorted()).toEqual(pictures.toSorted());
  });

  it('have a text that says what is seen', () => {
    expect(shown.filter(([, alt = '']) => alt.length < 20).map(([, , name]) => name)).toEqual([]);
  });

  it('weigh at most 80 KB each and 1 MB together', () => {
    const sizes = pictures.map((name) => statSync(join(docs, 'pictures', name)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(80_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1_000_000);
  });
});

describe('readExamples()', () => {
  const picture = '![What is seen](pictures/name.webp)';

  it('takes the block that stands right above a picture', () => {
    const guide = `\`\`\`\nno\n\`\`\`\n\nWords.\n\n\`\`\`md\nyes\n\`\`\`\n\n${picture}\n`;
    expect(readExamples(guide)).toEqual([{ name: 'name', text: 'yes\n' }]);
  });

  it('leaves shorter fences to the block that holds them', () => {
    const guide = `\`\`\`\`md\n\`\`\`js\n1\n\`\`\`\n\`\`\`\`\n\n${picture}\n`;
    expect(readExamples(guide)).toEqual([{ name: 'name', text: '```js\n1\n```\n' }]);
  });

  it('takes no block with words behind it, and refuses one that does not end', () => {
    expect(readExamples(`\`\`\`\nno\n\`\`\`\n\nWords.\n\n${picture}\n`)).toEqual([]);
    expect(() => readExamples('```\nno\n')).toThrow('Cannot find the end of the block in line 1');
  });
});
