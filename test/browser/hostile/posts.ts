/** Posts and settings in which the vectors stand. */

import { given, templates } from './own-templates.ts';

/** A post with a date, so that lists and feeds have it. */
export function post(title: string, body: string, fields = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-02\n${fields}\n---\n\n${body}\n`;
}

export function siteYaml(more = ''): string {
  return `title: Hostile\nmarkup: { math: true, emoji: true, attribute: { block: true }${more} }\n`;
}

/** A text in every field that is shown. */
export function everyField(text: string): string {
  const value = JSON.stringify(text);
  const names = ['description', 'summary', 'author', 'linkTitle', 'subtitle', 'category', 'lang', 'series'];
  return [
    ...names.map((name) => `${name}: ${value}`),
    `tags: [${value}, a]`,
    `params: { evil: ${value} }`,
  ].join('\n');
}

export function everySetting(text: string): string {
  const value = JSON.stringify(text);
  const names = ['title', 'description', 'copyright'];
  const menu = `menus: { main: [{ name: ${value}, url: /a }] }`;
  const author = `author: { name: ${value}, bio: ${value} }`;
  return [...names.map((name) => `${name}: ${value}`), menu, author, `params: { evil: ${value} }`].join('\n');
}

export function callOf(name: string): string {
  const call = `{{< ${name} "${given.address}" \`${given.markup}\` >}}`;
  const template = templates[Number(name.slice('own-'.length)) - 1] ?? '';
  return template.includes('.Inner') ? `${call}${given.inner}{{< /${name} >}}` : call;
}

/** One post each: `hostile/<name>-01.md`. */
export function numbered(name: string, vectors: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    vectors.map((text, index) => [
      `hostile/${name}-${String(index + 1).padStart(2, '0')}.md`,
      post(`${name} ${index + 1}`, text),
    ]),
  );
}

/** Every attribute that takes an address, with this one. */
export function everyUse(address: string): string {
  const value = address.replaceAll('"', '&quot;');
  const attributes = [
    'href',
    'src',
    'action',
    'formaction',
    'xlink:href',
    'poster',
    'cite',
    'data',
    'srcset',
  ];
  const all = attributes.map((name) => `${name}="${value}"`).join(' ');
  const names = 'a img video source blockquote form button object iframe embed input area link';
  return `<div>${names
    .split(' ')
    .map((name) => `<${name} ${all}>x</${name}>`)
    .join('')}<svg><a ${all}><text y="9">x</text></a></svg></div>\n\n[x](${address}) ![x](<${address}>)`;
}
