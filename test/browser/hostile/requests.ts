/** Addresses that a visitor can make up; each answers with a page, a text or a file of the site. */
import { texts } from './texts.ts';

const written = texts.map((text) => encodeURIComponent(text));

export const requests: readonly string[] = [
  ...written.map((text) => `/search/?q=${text}`),
  ...written.filter((text) => !/%0D|%5C/.test(text)).map((text) => `/${text}`),
  '/search/?q=%3Cscript%3Epwned()%3C/script%3E&after=1.1"><script>pwned()</script>',
  '/search/suggest?q=%3Cscript%3Epwned()%3C/script%3E',
  '/search/suggest?q=<img%20src=x%20onerror=pwned()>&callback=pwned',
  '/search?q="><script>pwned()</script>',
  '/opensearch.xml?q="><script>pwned()</script>',
  '/hostile/page/9999/"><script>pwned()</script>',
  '/tags/<script>pwned()</script>/',
  '/_platen/<img%20src=x%20onerror=pwned()>',
  '/preview/<script>pwned()</script>/',
  '/preview/x.y/"><script>pwned()</script>',
  '/posters/youtube/"><script>pwned()<%2fscript>.jpg',
  '/theme.00000000000000000000000000000000.css?"><script>pwned()</script>',
  '/upload/<script>pwned()</script>',
  '/upload/?prefix=<script>pwned()</script>',
  '/sitemap-1.xml?<script>pwned()</script>',
  '/robots.txt?<script>pwned()</script>',
  '/%2e%2e%2f%2e%2e%2fevil.example/<script>pwned()<%2fscript>',
  '/%22%20onmouseover=%22pwned()/index.html',
];

/** What lists the posts, and what programs read of them. */
export const lists: readonly string[] = [
  ...['/', '/hostile/', '/tags/', '/categories/', '/archive/', '/search/?q=img', '/search/?q=script'],
  ...['/index.xml', '/hostile/atom.xml', '/hostile/feed.json', '/sitemap.xml', '/llms.txt', '/robots.txt'],
  ...['/opensearch.xml', '/search/suggest?q=img', '/hostile/text-0.md'],
];
