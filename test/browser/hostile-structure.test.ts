/** Tags in random order, as a browser reads what is made of them: they never close an element of the page around the text. */

import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { htmlOf } from '../render/post.ts';
import { runs } from '../runs.ts';
import { describeInChromium, launchChromium } from './chromium.ts';

const names = {
  'the allow-list':
    'a article aside b blockquote br caption center col colgroup dd details div dl dt em figure figcaption footer ' +
    'h1 h2 h3 header i img input li nav ol p pre rp rt ruby section small span summary table tbody td tfoot th thead ' +
    'tr u ul video button form font',
  'the allow-list lifted':
    'article b button caption col dd desc details dialog div dl dt fieldset foreignobject form g h1 h2 i iframe input ' +
    'legend li listing main marquee math menu mi mtext nobr object optgroup option p search section select slot span ' +
    'svg table tbody td textarea title tr ul annotation-xml image rtc',
};

/** So many texts each time, the same ones. */
const asked = { numRuns: runs(6000), seed: 1 };

/** Few names in each, so that they meet. */
function texts(of: string): fc.Arbitrary<string> {
  const name = fc.constantFrom(...of.split(' '));
  const tag = (some: string[]) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...some).map((one) => `<${one}>`) },
      { weight: 3, arbitrary: fc.constantFrom(...some).map((one) => `</${one}>`) },
      { weight: 1, arbitrary: fc.constant('x') },
    );
  return fc
    .array(name, { minLength: 2, maxLength: 5 })
    .chain((some) => fc.array(tag(some), { minLength: 4, maxLength: 30 }))
    .map((tags) => `<div>${tags.join('')}`);
}

/** Puts each into a page and tells how the page's own elements then lie. */
const outlines = `(texts) => texts.map((html) => {
  const page = new DOMParser().parseFromString(
    '<!DOCTYPE html><body><header></header><main><article><header></header><div class="prose">' + html +
    '</div><footer></footer></article><nav></nav></main><footer></footer></body>', 'text/html');
  const article = page.querySelector('body > main > article');
  return [page.body, article?.parentNode, article]
    .map((element) => [...(element?.childNodes ?? [])].map(({ nodeName }) => nodeName).join(' '))
    .join(', ');
})`;

describeInChromium('tags in random order', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  test.each(Object.entries(names))('leave the page whole with %s', async (policy, of) => {
    const unsafe = policy.endsWith('lifted');
    const written = fc.sample(texts(of), asked);
    const made = written.map((text) => htmlOf(text, { site: { unsafe } }));
    const page = await browser.newPage();
    const found = await page.evaluate<string[]>(`(${outlines})(${JSON.stringify(made)})`);
    const broken = written.filter(
      (_, index) => found[index] !== 'HEADER MAIN FOOTER, ARTICLE NAV, HEADER DIV FOOTER',
    );
    expect(broken).toEqual([]);
    expect(found).toHaveLength(asked.numRuns);
  });
});
