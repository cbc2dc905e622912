/** The documentation names every function that templates of a site can call. */

import { expect, it } from 'vitest';
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

/** Names of functions for layouts alone. Most functions have two; the one without a point will do. */
function named(): string[] {
  const texts = { given: new Map(), kept: new KeptTexts(), makers: new Makers() };
  const rows = rowsOf({});
  const tree = new LayoutTree(rows.layouts, rows.sites);
  const all = new Rendering(tree, rows, question, texts).functionNames();
  const short = new Set(all.map((name) => name.toLowerCase()));
  const isWhole = (name: string) =>
    !name.includes('.') || !short.has(name.replace(/^.*\./, '').toLowerCase());
  return all.filter((name) => !commonFunctions.has(name) && isWhole(name));
}

it.each(named())('the function %s is named in docs/layouts.md or docs/shortcodes.md', (name) => {
  expect(text).toContain(`\`${name}\``);
});
