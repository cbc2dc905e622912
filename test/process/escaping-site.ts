/** Asks Hugo what the templates of `escaping-places.ts` become, all in one run. */

import { places, texts, values, withEnds } from '../templates/escaping-places.ts';
import { HugoSite } from './hugo-site.ts';

const config = 'disableKinds: [taxonomy, term, RSS, sitemap, home, section]\n';

/** Begins each answer; no value holds the sign. */
const mark = '§';

export type Answers = { places: string[][]; texts: string[] };

/** For each place the answers to all values, and the answers to the texts; null when Hugo refuses any. */
export function askHugo(): Answers | null {
  const all = [
    ...places.map((place) => values.map(([name]) => place.replaceAll('@', `@${name} `))),
    texts.map(withEnds),
  ];
  const files = all.flatMap((templates, index) => [
    [`content/p${index}.md`, `---\nlayout: l${index}\n---\n`],
    [`layouts/_default/l${index}.html`, templates.map((template) => mark + inHugo(template)).join('')],
  ]);
  using site = new HugoSite({ 'config.yaml': config, ...Object.fromEntries(files) });
  if (site.build('p0/index.html') === null) return null;
  const made = new Map(site.files().map(({ path, text }) => [path, text]));
  const answers = all.map((_, index) => (made.get(`p${index}/index.html`) ?? '').split(mark).slice(1));
  return { places: answers.slice(0, -1), texts: answers.at(-1) ?? [] };
}

/** Whether Hugo refuses the template. */
export function isRefused(template: string): boolean {
  using site = new HugoSite({
    'config.yaml': config,
    'content/p.md': '',
    'layouts/_default/single.html': inHugo(withEnds(template)),
  });
  return site.build('p/index.html') === null;
}

function inHugo(template: string): string {
  return values.reduce(
    (text, [name, written]) => text.replaceAll(`@${name} `, () => `{{ ${written} }}`),
    template,
  );
}
