/** Layouts of a large theme: `fixtures/layouts/`, with icons and texts of many languages beside them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, 'fixtures/layouts');

/** The settings of the site that has them. */
export const layoutSettings = `baseURL: https://example.org/
title: A measured site
languageCode: en
mainSections: [posts]
pagination: { pagerSize: 10 }
copyright: "© 2026 [Example](https://example.org)"
menus:
  main:
    - { identifier: posts, name: Posts, url: /posts/, weight: 1 }
    - { identifier: tags, name: Tags, url: /tags/, weight: 2 }
    - { identifier: search, name: Search, url: /search/, weight: 3 }
    - { identifier: elsewhere, name: Elsewhere, url: "https://example.com", weight: 4 }
params:
  env: production
  description: Bread, and what else takes its time
  author: A. Baker
  theme: auto
  showPageNums: true
  images: [/og.png]
  homeInfo: { Title: "Hello", Content: "Welcome to a *measured* site." }
  label: { text: Home, icon: /logo.png }
  editPost: { URL: "https://example.com/edit", Text: Suggest changes }
  socialIcons:
    - { name: github, url: "https://example.com/a" }
    - { name: mastodon, url: "https://example.com/b" }
    - { name: rss, url: /index.xml }
`;

/** By key below `layouts/`: 79 files, 140 KB. */
export function sampleLayouts(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const written = files.map(({ parentPath, name }): [string, string] => {
    const path = join(parentPath, name);
    return [relative(folder, path), readFileSync(path, 'utf8')];
  });
  const languages = [
    'en',
    'de',
    'fr',
    'es',
    'it',
    'nl',
    'nn',
    'sv',
    'da',
    'fi',
    'pl',
    'pt',
    'cs',
    'hu',
    'ro',
  ];
  const texts = languages.map((code): [string, string] => [`_i18n/${code}.yaml`, messages(code)]);
  return new Map([...written, ['_partials/icon.html', icons()], ...texts]);
}

const iconNames = [
  'moon sun rss search up x linkedin reddit facebook whatsapp telegram ycombinator github mastodon external',
  'gitlab codeberg email phone home book camera calendar clock tag folder download upload print map flag star heart',
  'music film coffee bread water stone river morning letter garden window winter silver bridge forest candle market',
]
  .join(' ')
  .split(' ');

/** One template that draws any icon by its name. */
function icons(): string {
  const cases = iconNames.map((name, index) => {
    const points = Array.from({ length: 150 }, (_, at) => {
      const [x, y] = [(at * 7 + index * 3) % 24, (at * 11 + index * 5) % 24];
      return `${at % 9 === 0 ? 'M' : 'L'}${x}.${(at * 37) % 100} ${y}.${(at * 53) % 100}`;
    });
    return `{{- ${index === 0 ? 'if' : 'else if'} (eq $name "${name}") -}}
<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="${points.join('')}"/></svg>
`;
  });
  return `{{- $name := .name | default "" | trim " " | lower -}}\n${cases.join('')}{{- else -}}\n<svg viewBox="0 0 24 24"><path d="M10 13a5 5 0 0 0 7.54.54l3-3"/></svg>\n{{- end -}}\n`;
}

const messageNames = [
  'skip toggle_theme home search search_results not_found translations draft edit_post originally_at toc tags categories',
  'series prev_page next_page related share_on code_copy code_copied post_link powered_by go_to_top archive about contact',
  'published updated by in more less older newer top all none other settings',
]
  .join(' ')
  .split(' ');

function messages(code: string): string {
  const single = messageNames.map((name) => `${name}: "${name.replaceAll('_', ' ')} (${code})"\n`);
  const plural = ['read_time', 'words'].map(
    (name) => `${name}:\n  one: "1 ${name} (${code})"\n  other: "{{ .Count }} ${name} (${code})"\n`,
  );
  return [...single, ...plural].join('');
}
