/** Functions that change the text of a page: its HTML stays HTML, other texts of posts stay texts. */

import { expect, it } from 'vitest';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

it.each([
  ['{{ .Content | emojify }}', '<p><em>a</em> 😄 &lt;</p>\n'],
  ['{{ .Title | emojify }}', '&lt;b&gt; 😄'],
  ['{{ "<b>" | emojify }}', '<b>'],
])('%s', (template, text) => {
  const files = { 'posts/a.md': '---\ntitle: "<b> :smile:"\n---\n*a* :smile: <' };
  const rows = rowsOf({ files, layouts: { 'page.html': template } });
  const texts = new Map([['posts/a.md', { version: '1', text: files['posts/a.md'] }]]);
  const outcome = newEngine().render(rows, { path: '/posts/a/', page: 1, origin: '', now: 0 }, texts);
  expect(outcome).toMatchObject({ text });
});
