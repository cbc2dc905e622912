/** Random lines, made by Hugo and by us. */

import { describe, expect, test } from 'vitest';
import { renderBody } from '../render/post.ts';
import { runs } from '../runs.ts';
import { canonical } from '../templates/canonical.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';
import { lineMixtures, subjects } from './line-mixtures.ts';

const config = {
  disableKinds: ['home', 'section', 'taxonomy', 'term', 'sitemap', 'RSS'],
  enableEmoji: true,
  markup: { goldmark: { renderer: { unsafe: true } } },
};

/** Emphasis beside Chinese and Japanese (`src/markdown/inline/flanks.ts`). */
const isMeantToDiffer = /[*_~][中。]|[中。][*_~]/;

/** A count that may only fall: an address that is none (`https://:80…`), and `<!` before a small letter, since CommonMark 0.31 a declaration. */
const mostDifferences = new Map([['addresses', 2]]);

describe.runIf(hasHugo('random lines are'))('random lines', () => {
  test.each(subjects)('are what Hugo makes of them: %s', (about) => {
    const texts = lineMixtures(about, runs(1_500), 20261123).filter((text) => !isMeantToDiffer.test(text));
    const pages = texts.map((text, at) => [`content/p${at}.md`, `---\ntitle: x\n---\n${text}`]);
    using hugo = new HugoSite({
      'config.json': JSON.stringify(config),
      'layouts/_default/single.html': '{{ .Content }}',
      ...Object.fromEntries(pages),
    });
    hugo.build('p0/index.html');
    const made = new Map(hugo.files().map(({ path, text }) => [path, text]));
    const differing = texts.flatMap((text, at) => {
      const theirs = comparable(made.get(`p${at}/index.html`) ?? '');
      const ours = comparable(renderBody(text, { site: { unsafe: true, emoji: true } }).html);
      return theirs === ours ? [] : [{ text, theirs, ours }];
    });
    console.log(
      `${differing.length} of ${texts.length} random lines of ${about} are not what Hugo makes of them`,
    );
    compared(about, () =>
      expect(differing.length, JSON.stringify(differing.slice(0, 5), null, 1)).toBeLessThanOrEqual(
        mostDifferences.get(about) ?? 0,
      ),
    );
  });
});

/** Without the texts and the loading of images, links to where links must not lead, and `<b>`, which we end where browsers do. */
function comparable(html: string): string {
  return canonical(html.replace(/<\/?b>/g, ''), true)
    .replace(/ (?:alt|loading|decoding)="(?:[^"\\]|\\.)*"/g, '')
    .replace(/<a href="ftp:[^"]*">/g, '<a>');
}
