/** The page and site on which the rows of `template-table.ts` are tried, here and in Hugo. */

/** Front matter of `content/posts/hello.html`. */
export const frontMatter = `title: Hello & co
description: About it
date: 2023-01-02T15:04:05Z
lastmod: 2023-02-03T00:00:00Z
weight: 7
tags: [one, two words]
color: red
count: 3
ratio: 1.5
off: false
deep:
  core: x
`;

/** What Hugo calls `config.yaml`; `site.yaml` is read from the same text. */
export const settings = `title: My site
baseURL: https://example.org/
languageCode: en-GB
params:
  owner: me
  author:
    name: Ada
`;

/** A shortcode beside the one that is tried. */
export const besides = { name: 'y', template: '[{{ .Ordinal }}{{ with .Inner }} {{ . }}{{ end }}]' };
