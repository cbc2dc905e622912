/** docs/layouts.md names what templates can call. */

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

const rows = rowsOf({ files: {} });
const question = { path: '/', page: 1, origin: '', now: 0 };
const texts = { given: new Map(), kept: new KeptTexts(), makers: new Makers() };
const rendering = new Rendering(new LayoutTree(rows.layouts, rows.sites), rows, question, texts);

/** Names of functions for layouts alone. Of one function any name will do. */
const named = rendering.functionNames().filter((name) => !commonFunctions.has(name));

it.each(named)('the function %s is named', (name) => {
  expect(text).toContain(name);
});
