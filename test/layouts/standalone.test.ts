/** Files that a site has once in each language, with Hugo's own answers. */

import { expect, it } from 'vitest';
import { newEngine } from '../../src/layouts/engine.ts';
import { rowsOf } from '../hugo/rows-of.ts';

const template = [
  '{{ range .AlternativeOutputFormats }}{{ .Name }} {{ .RelPermalink }};{{ end }}',
  '{{ range .OutputFormats }}{{ .Name }} {{ .Rel }} {{ .RelPermalink }};{{ end }}',
  '{{ range .AllTranslations }}{{ .RelPermalink }} {{ end }}',
  '{{ .IsTranslated }}|{{ .Permalink }}|{{ .Kind }}|{{ .Path }}',
].join('|');
const rows = rowsOf({
  config:
    'baseURL = "https://e.org/"\nenableRobotsTXT = true\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n',
  layouts: Object.fromEntries(['404.html', 'robots.txt', 'sitemap.xml'].map((name) => [name, template])),
});

it.each([
  ['/404.html', '|404 canonical /404.html;|/404.html /fr/404.html |true|https://e.org/404.html|404|/404'],
  [
    '/fr/404.html',
    '|404 canonical /fr/404.html;|/404.html /fr/404.html |true|https://e.org/fr/404.html|404|/404',
  ],
  ['/robots.txt', '|robots canonical /robots.txt;||false|https://e.org/robots.txt|robotstxt|/_robots.txt'],
  [
    '/fr/sitemap.xml',
    '|sitemap canonical /fr/sitemap.xml;||false|https://e.org/fr/sitemap.xml|sitemap|/_sitemap.xml',
  ],
])('%s', (path, text) => {
  const question = { path, page: 1, origin: 'https://e.org', now: 0 };
  expect(newEngine().render(rows, question, new Map())).toMatchObject({ kind: 'made', text });
});
