/**
 * Every example of three specifications. The figures hold both ways: fewer is a fault, and more means that the table here and
 * the one in `docs/markdown.md` are out of date.
 */

import { describe, expect, it } from 'vitest';
import { defaultMarkup } from '../../../src/content/site/markup.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { markdownToHtml } from '../../../src/markdown/markdown.ts';
import { startPage } from '../../../src/markdown/page.ts';
import { type Example, examplesOf } from './examples.ts';
import { normalize } from './normalize.ts';
import { type Specification, specifications } from './specifications.ts';

/** CommonMark's is in a package. The others are in none and are looked for beside the project. */
const files = new Map(
  Object.entries({
    ...import.meta.glob<string>('../../../../../shared/corpus/*.txt', {
      ...{ query: '?raw', import: 'default', eager: true },
    }),
    ...import.meta.glob<string>('../../../../node_modules/commonmark-spec/spec.txt', {
      ...{ query: '?raw', import: 'default', eager: true, exhaustive: true },
    }),
  }).map(([path, text]) => [nameOf(path), text]),
);

const [documentation = ''] = Object.values(
  import.meta.glob<string>('../../../docs/markdown.md', {
    ...{ query: '?raw', import: 'default', eager: true },
  }),
);

describe.each(specifications)('$name', (specification) => {
  const { name, file, examples, agreeing, differing } = specification;
  const text = files.get(file);
  if (text === undefined) console.log(`${name}: not measured, since ${file} is not here`);

  it.runIf(text !== undefined)('comes out as the table says', () => {
    const all = examplesOf(text ?? '');
    const found = all.filter((example) => !agrees(example, specification)).map(({ number }) => number);
    console.log(`${name}: ${all.length - found.length} of ${all.length}`);
    expect(found).toEqual(Object.values(differing).flat());
    expect(all.length).toBe(examples);
    expect(all.length - found.length).toBe(agreeing);
  });

  it('is in the documentation with its figures', () => {
    const rows = documentation.split('\n').filter((line) => line.startsWith(`| ${name} |`));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`| ${agreeing} of ${examples} |`);
    for (const number of Object.values(differing).flat())
      expect(rows[0]).toMatch(new RegExp(`\\b${number}\\b`));
    for (const reason of Object.keys(differing)) expect(rows[0]).toContain(reason);
  });
});

function agrees({ markdown, html }: Example, { typographer }: Specification): boolean {
  const post = { body: markdown, bodyLine: 1 };
  const page = startPage(post, { markup: { ...defaultMarkup, typographer }, shown: new Map() }, defaultSite);
  return normalize(markdownToHtml(markdown, page, '')) === normalize(html);
}

function nameOf(path: string): string {
  return path.endsWith('/spec.txt') ? 'commonmark-0.31.2.txt' : path.replace(/.*\//, '');
}
