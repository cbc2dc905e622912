/** Compares the pages that Hugo makes with its own templates with those that it makes with Platen's in their place. */

import { describe, expect, it } from 'vitest';
import { embeddedTemplates } from '../../src/layouts/embedded/embedded.ts';
import { embeddedFiles, embeddedSites } from '../layouts/embedded-site.ts';
import { compared, hasHugo } from './hugo.ts';
import { HugoSite } from './hugo-site.ts';

/** Scripts of other sites, which Platen writes in its own way, and shortcodes that fetch or that Hugo has removed. */
const different =
  /\/(?:disqus|google_analytics|gist|comment|instagram\w*|tweet|twitter|twitter_simple|vimeo_simple|x|x_simple)\.html$/;

const ours = Object.fromEntries(
  [...embeddedTemplates]
    .filter(([key]) => !different.test(key))
    .map(([key, text]) => [`layouts/${key}`, text]),
);

describe.runIf(hasHugo('embedded templates are'))('pages by embedded templates', { timeout: 60_000 }, () => {
  it.each(Object.entries(embeddedSites))('are those of Hugo: %s', (name, config) => {
    const files = embeddedFiles(config);
    const hugos = pagesOf(files);
    expect(Object.keys(hugos).length).toBeGreaterThan(40);
    compared(name, () => expect(pagesOf({ ...files, ...ours })).toEqual(hugos));
  });
});

function pagesOf(files: Record<string, string | Uint8Array>): Record<string, string> {
  using site = new HugoSite(files);
  if (site.build('index.html') === null) throw new Error('Hugo did not build the site');
  return Object.fromEntries(site.files().map(({ path, text }) => [path, text]));
}
