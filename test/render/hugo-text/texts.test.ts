/** Texts as Hugo makes them. Its answers are in `answers/`, recorded from two sites. */

import { describe, expect, it } from 'vitest';
import { defaultSite } from '../../../src/content/site/site.ts';
import { sectionsOf, sites, textOf, withoutCodeParts } from './sections.ts';

const own = import.meta.glob<string>('./texts/*.md', { query: '?raw', import: 'default', eager: true });
const others = import.meta.glob<string>('../../markdown/pairs/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const answers = import.meta.glob<string>('./answers/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const rows = Object.entries({ ...others, ...own }).flatMap(([path, body]) => {
  const name = path.replace(/^.*\/|\.md$/g, '');
  return Object.keys(sites).flatMap((site) => {
    const answer = answers[`./answers/${name}.${site}.html`];
    return answer === undefined ? [] : [{ name, site, body, answer }];
  });
});

describe('renderHugoText() makes the text of Hugo', () => {
  it.each(rows)('$name, $site', ({ site, body, answer }) => {
    const { site: settings, code } = sites[site] ?? { site: {}, code: {} };
    const text = textOf(body, { site: { ...defaultSite, ...settings }, code });
    expect(withoutCodeParts(sectionsOf(text))).toBe(withoutCodeParts(answer));
  });

  it('has at least 70 answers', () => {
    expect(rows.length).toBeGreaterThanOrEqual(70);
  });
});
