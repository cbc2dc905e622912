/** Random mixtures of blocks, made by Hugo and by us. */

import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderBody } from '../render/post.ts';
import { runs } from '../runs.ts';
import { blockMixtures } from './block-mixtures.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

const config = {
  disableKinds: ['home', 'section', 'taxonomy', 'term', 'sitemap', 'RSS'],
  markup: {
    goldmark: { renderer: { unsafe: true }, parser: { attribute: { block: true } } },
    highlight: { noClasses: false },
  },
};

const site = { unsafe: true, attributes: { title: true, block: true } };

/** A count that may only fall: several blank lines before a definition in a quote, a note that refers to itself, a colon below a table. */
const mostDifferences = 5;

describe.runIf(hasHugo('mixtures of blocks are'))('random mixtures of blocks', () => {
  test('are what Hugo makes of them', () => {
    const texts = blockMixtures(runs(1_000), 20261123);
    const pages = texts.map((text, at) => [`content/p${at}.md`, `---\ntitle: x\n---\n${text}`]);
    using hugo = new HugoSite({
      'config.json': JSON.stringify(config),
      'layouts/_default/single.html': '{{ .Content }}',
      ...Object.fromEntries(pages),
    });
    hugo.build('p0/index.html');
    const made = new Map(hugo.files().map(({ path, text }) => [path, text]));
    const differing = texts.flatMap((text, at) => {
      const [theirs, ours] = [made.get(`p${at}/index.html`) ?? '', renderBody(text, { site }).html].map(
        skeleton,
      );
      return theirs === ours ? [] : [{ text, theirs, ours }];
    });
    console.log(
      `${differing.length} of ${texts.length} random mixtures of blocks are not what Hugo makes of them.`,
    );
    compared('mixtures of blocks', () =>
      expect(differing.length, JSON.stringify(differing.slice(0, 3), null, 1)).toBeLessThanOrEqual(
        mostDifferences,
      ),
    );
  }, 60_000);
});

/** What our HTML has besides, for those who read by ear or keyboard, and what Hugo's has of styles and colours. */
const dropped = new Set(['tabindex', 'style', 'align', 'aria-label', 'loading', 'decoding', 'data-lang']);

/** Elements, attributes and text, without what only changes the look. */
function skeleton(html: string): string {
  let result = '';
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { class: names = '' } = attributes;
      const isLook =
        /^(?:label|span|mark)$/.test(name) || (name === 'div' && /^(?:table|highlight)$/.test(names));
      open.push(isLook);
      if (isLook) return;
      const kept = Object.entries(attributes).filter(
        ([key, value]) => !dropped.has(key) && !(key === 'class' && /^(?:task|chroma)$/.test(value)),
      );
      result += `<${name}${kept
        .map(([key, value]) => ` ${key}="${value}"`)
        .sort()
        .join('')}>`;
    },
    ontext(text) {
      result += text;
    },
    onclosetag(name) {
      if (!open.pop()) result += `</${name}>`;
    },
  });
  parser.end(html);
  return result
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .replaceAll('<tbody></tbody>', '');
}
