/** Compares which templates Hugo takes with what is recorded of it, and with what Platen finds in random mixtures. */

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found, layoutsOf, saidBy } from '../layouts/expected.ts';
import { contentFiles, questions } from '../layouts/layout-site.ts';
import recorded from '../layouts/recorded.json' with { type: 'json' };
import { namesOf, recordedPages, sets, short } from '../layouts/sets.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';
import { mixedNames, randomFrom } from './layout-mixtures.ts';

const mixtures = 40;

const isAsked = hasHugo('templates of pages are');

describe.runIf(isAsked)('the templates that Hugo takes', { timeout: 60_000 }, () => {
  const asked = Object.fromEntries(isAsked ? sets.map((set) => [set, recordOf(set)]) : []);
  if (isAsked && process.env['RECORD'])
    writeFileSync('test/layouts/recorded.json', `${JSON.stringify(asked, null, 1)}\n`);

  it.each(sets)('are recorded: %s', (set) => {
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded;
    compared(set, () => expect(asked[set]).toEqual(known[set]));
  });

  it.each(Array.from({ length: mixtures }, (_, seed) => seed))('are those that Platen finds: %d', (seed) => {
    const layouts = layoutsOf(mixedNames(randomFrom(seed)));
    const ours = found(layouts);
    // Of two that fit alike Hugo takes either, by chance.
    let wrong = differing(ours, answersOf(layouts), Object.keys(ours));
    for (let again = 0; again < 10 && wrong.length > 0; again++) {
      wrong = differing(ours, answersOf(layouts), wrong);
    }
    compared(`mixture ${seed}`, () => expect(wrong).toEqual([]));
  });
});

type Answers = Readonly<Record<string, string>>;

/** What Hugo takes for the pages that are recorded; without those that have no template. */
function recordOf(set: string): Answers {
  const answers = answersOf(layoutsOf(namesOf(set)));
  return Object.fromEntries(
    recordedPages.flatMap((page) => {
      const answer = answers[page] ?? '';
      return answer === '' || answer === 'own' ? [] : [[page, short(answer)]];
    }),
  );
}

function differing(ours: Answers, hugos: Answers, pages: readonly string[]): string[] {
  return pages.filter((page) => hugos[page] !== undefined && hugos[page] !== ours[page]);
}

/** Empty when Hugo refuses the site, as it does when no template for aliases fits. */
function answersOf(layouts: Answers): Answers {
  const placed = Object.entries(layouts).map(([key, text]) => [`layouts/${key}`, text]);
  using site = new HugoSite({ ...contentFiles(), ...Object.fromEntries(placed) });
  if (site.build('index.html') === null) return {};
  const texts = new Map(site.files().map(({ path, text }) => [path, text]));
  return Object.fromEntries(
    questions().map(({ file, page, isAlias }) => [
      file,
      saidBy(texts.get(file), page.format.name === 'html' && !isAlias),
    ]),
  );
}
