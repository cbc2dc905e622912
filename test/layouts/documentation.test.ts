/** The documentation names every function that templates of a site can call. */

import { expect, it } from 'vitest';
import type { FileTexts } from '../../src/content/layouts/site-rows.ts';
import { KeptTexts } from '../../src/layouts/kept-texts.ts';
import { Makers } from '../../src/layouts/makers.ts';
import { Rendering } from '../../src/layouts/rendering.ts';
import { LayoutTree } from '../../src/layouts/tree.ts';
import { commonFunctions } from '../../src/templates/functions/index.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const documents = import.meta.glob<string>('../../docs/{layouts,shortcodes}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const text = Object.values(documents).join('\n');

const question = { path: '/', page: 1, origin: '', now: 0 };

const textsOf = (given: FileTexts) => ({ given, kept: new KeptTexts(), makers: new Makers() });

/** Names of functions for layouts alone. Most functions have two; the one without a point will do. */
function named(): string[] {
  const rows = rowsOf({});
  const tree = new LayoutTree(rows.layouts, rows.sites);
  const all = new Rendering(tree, rows, question, textsOf(new Map())).functionNames();
  const short = new Set(all.map((name) => name.toLowerCase()));
  const isWhole = (name: string) =>
    !name.includes('.') || !short.has(name.replace(/^.*\./, '').toLowerCase());
  return all.filter((name) => !commonFunctions.has(name) && isWhole(name));
}

it.each(named())('the function %s is named in docs/layouts.md or docs/shortcodes.md', (name) => {
  expect(text).toContain(`\`${name}\``);
});

it('the theme of docs/layouts.md works', () => {
  const files = [...text.matchAll(/`layouts\/([\w./]+)`[^\n]*:\n\n```\w+\n(.*?)```/gs)];
  expect(files.map(([, name]) => name)).toEqual([
    'baseof.html',
    'page.html',
    'list.html',
    '_assets/main.css',
  ]);
  const texts = new Map(files.map(([, name = '', content = '']) => [name, content]));
  const style = { version: '1', text: texts.get('_assets/main.css') ?? '' };
  texts.delete('_assets/main.css');
  const post = '---\ntitle: A & B\ndate: 2024-01-02\n---\nHello';
  const site = rowsOf({
    config: 'title = "Mine"',
    files: {
      'posts/a.md': post,
      'layouts/_assets/main.css': style.text,
    },
    layouts: Object.fromEntries(texts),
  });
  const tree = new LayoutTree(site.layouts, site.sites);
  const made = (path: string) =>
    new Rendering(
      tree,
      site,
      { ...question, path },
      textsOf(
        new Map([
          ['layouts/_assets/main.css', style],
          ['posts/a.md', { version: '1', text: post }],
        ]),
      ),
    ).make();
  expect(made('/')).toMatchObject({
    text: expect.stringContaining('<p>2 January 2024 <a href="/posts/a/">A &amp; B</a></p>'),
  });
  expect(made('/')).toMatchObject({
    text: expect.stringMatching(/<link rel="stylesheet" href="\/_platen\/.*main\.min\.css">/),
  });
  expect(made('/posts/a/')).toMatchObject({ text: expect.stringContaining('<h2>A &amp; B</h2>') });
});
