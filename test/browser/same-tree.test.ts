/** Tags in random order: a browser builds the same tree from what is made of them as from what was written. */

import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlOf } from '../render/post.ts';
import { runs } from '../runs.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

/** Tags that may meet, few in each group, so that they do. */
const groups = [
  ...['p div b i', 'p div b i a section', 'p div section h2 h3', 'p ul ol li b div', 'p dl dt dd a em div'],
  ...[
    'p blockquote b u small',
    'div blockquote span b u cite abbr',
    'div span abbr code ruby rt b br hr img',
  ],
  'div details summary figure figcaption p a strong',
].map((names) => [names, names.split(' ').flatMap((name) => [`<${name}>`, `</${name}>`])] as const);

/** What stands between the cells of a table browsers put before it, so that tags of cells come together. */
const cells = [
  '<table><tr><td>',
  '<table><td>',
  '</td><td>',
  '</tr><tr><th>',
  '</th></tr></table>',
  '</table>',
];
const inCells = ['<b>', '</b>', '<i>', '</i>', '<p>#</p>', '</p>', '<div>', '</div>'];

/** So many texts each time, the same ones. */
const asked = { numRuns: runs(2500), seed: 7 };

function texts(tags: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...tags) },
    { weight: 2, arbitrary: fc.constant('#') },
  );
  return fc.array(piece, { minLength: 4, maxLength: 16 }).map((pieces) => {
    let count = 0;
    return `<div>${pieces.join('').replace(/#/g, () => `${count++};`)}`;
  });
}

/**
 * Of each the tree of blocks, and for every word the forms that it has and whether it is in a paragraph. What stands behind a block in
 * a paragraph is in a paragraph of its own here, where browsers have bare text; so paragraphs are not part of the tree.
 */
const readTrees = `(texts) => texts.map((html) => {
  const { body } = new DOMParser().parseFromString('<!DOCTYPE html><body>' + html + '</body>', 'text/html');
  const forms = 'a, b, code, em, i, small, strong, u';
  const words = {};
  const inParagraph = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const around = new Set();
    for (let one = parentElement.closest(forms); one; one = one.parentElement.closest(forms)) around.add(one.localName);
    for (const word of data.split(';').map((word) => word.trim()).filter(Boolean)) {
      words[word] = [...around].sort().join(' ');
      if (parentElement.closest('p')) inParagraph.push(word);
    }
  }
  for (const one of body.querySelectorAll('p, ' + forms)) one.replaceWith(...one.childNodes);
  for (const image of body.querySelectorAll('img')) image.replaceWith('(image)');
  return { tree: JSON.stringify([body.innerHTML.replace(/\\s+/g, ''), words]), inParagraph };
})`;

type Tree = { tree: string; inParagraph: string[] };

describeInChromium('tags in random order', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  test.each([...groups, ['cells', [...cells, ...inCells]] as const])(
    'make the same tree as in a browser: %s',
    async (_, tags) => {
      const written = fc.sample(texts(tags), asked);
      const made = written.map((text) => htmlOf(text));
      const page = await browser.newPage();
      const read = (html: readonly string[]) =>
        page.evaluate<Tree[]>(`(${readTrees})(${JSON.stringify(html)})`);
      const [theirs, ours] = await Promise.all([read(written), read(made)]);
      const others = written.flatMap((text, index) => {
        const [their, our] = [theirs[index], ours[index]];
        const isSame =
          their?.tree === our?.tree && their?.inParagraph.every((word) => our?.inParagraph.includes(word));
        return isSame ? [] : [{ text, html: made[index], their: their?.tree, our: our?.tree }];
      });
      expect(others).toEqual([]);
      expect(theirs).toHaveLength(asked.numRuns);
    },
  );
});
