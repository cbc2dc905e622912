import { expect, test } from 'vitest';
import { shortcodes } from '../../../src/render/shortcodes/index.ts';

const documents = import.meta.glob<string>('../../../docs/shortcodes.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const [text = ''] = Object.values(documents);
const headings = text.split('\n').filter((line) => line.startsWith('## '));

test.each([...shortcodes.keys()])('%s has a section in docs/shortcodes.md', (name) => {
  expect(headings.some((heading) => heading.slice(3).split(/\W+/).includes(name))).toBe(true);
});
