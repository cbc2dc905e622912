import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { Dependency, Resolution } from '../../../src/content/post/dependencies.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { Problem } from '../../../src/problem.ts';
import { shortcodes } from '../../../src/shortcodes/built-in/index.ts';
import { runs } from '../../runs.ts';
import { expandBuiltIns } from '../../shortcodes/probe.ts';

/** Every argument that a built-in shortcode reads by name. */
const names = [
  ...['src', 'id', 'url', 'youtube', 'vimeo', 'mp4', 'webm', 'type', 'title', 'caption', 'alt', 'class'],
  ...['width', 'height', 'aspect-ratio', 'start', 'end', 'autoplay', 'muted', 'mute', 'loop', 'controls'],
  ...['poster', 'preload', 'loading', 'link', 'target', 'rel', 'attr', 'attrlink', 'summary', 'open', 'name'],
  ...['path', 'language', 'lang', 'options', 'href', 'user', 'file', 'text', 'level', 'scale'],
];

const attacks = [
  '"><script>alert(1)</script>',
  '" onload="alert(1)',
  "' onclick='x",
  '</figure><b>',
  '--><x>',
  '&quot; onx=1',
  '<img src=x onerror=y>',
  'x.mp4"onload=x',
  'javascript:alert(1)//x.mp4',
  'java\tscript:x/y.mp4',
  ' javascript:x',
  'javascript&colon;x',
  'data:text/html,<script>/x.mp4',
  '//evil.example/x.mp4',
  'https://evil.example/a.png',
  'https://evil.example/"onx=/x.mp4',
  '\\\\evil.example\\x.mp4',
  'https://youtu.be/1u1PSj8FEls?t="><b>',
  'https://www.youtube.com@evil.example/watch?v=1u1PSj8FEls',
  'https://vimeo.com/1/"onx=',
];

/** Calls that are good without more arguments; the argument under attack comes last, so it replaces an equal one. */
const calls = [
  ['video', 'src="1u1PSj8FEls"'],
  ['video', 'src="76979871"'],
  ['video', 'src="x.mp4"'],
  ['video', ''],
  ['youtube', 'id="1u1PSj8FEls"'],
  ['vimeo', 'id="76979871"'],
  ['figure', 'src="a.png"'],
  ['figure', 'src="a.png" link="/x" attr="by" attrlink="/y"'],
  ['details', ''],
  ['highlight', ''],
  ['highlight', 'options="hl_inline=true"'],
  ['x', 'user="a" id="1"'],
  ['instagram', 'id="abcdef"'],
  ['gist', 'user="a" id="1" file="b"'],
  ['qr', 'text="a"'],
  ['ref', ''],
  ['relref', ''],
] as const;

test.each(calls)('no attack on an argument of %s %s leaves its place', (name, args) => {
  for (const argument of names) {
    for (const attack of attacks)
      check(`{{< ${name} ${args} ${argument}=${quoted(attack)} >}}<i>{{< /${name} >}}`);
    for (const attack of attacks) check(`{{< ${name} ${args} ${argument}=${quoted(attack)} />}}`);
  }
});

test('no argument of a built-in shortcode leaves its place', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...attacks));
  const positional = fc.array(value, { maxLength: 4 }).map((values) => values.map(quoted).join(' '));
  const named = fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 6 })
    .map((pairs) => pairs.map(([argument, text]) => `${argument}=${quoted(text)}`).join(' '));
  const source = fc.constantFrom('', 'src=1u1PSj8FEls', 'src="x.mp4"', 'id=76979871');
  const call = fc.tuple(fc.constantFrom(...shortcodes.keys()), fc.oneof(positional, fc.tuple(source, named)));
  fc.assert(
    fc.property(call, fc.boolean(), ([name, args], isPair) => {
      const written = typeof args === 'string' ? args : args.join(' ');
      check(isPair ? `{{< ${name} ${written} >}}{{< /${name} >}}` : `{{< ${name} ${written} >}}`);
    }),
    { numRuns: runs(3000) },
  );
});

function quoted(value: string): string {
  return `\`${value.replaceAll('`', '')}\``;
}

/** Parses what a text becomes as a browser does; a text that is refused cannot do harm. */
function check(text: string): void {
  const html = htmlOf(text);
  if (html === null) return;
  const parser = new Parser({
    onopentag: checkElement,
    oncomment: () => expect.unreachable(`a comment in ${html}`),
  });
  parser.end(html);
}

/** `markdown` answers nothing that could be markup: whatever is, comes from a shortcode. */
function htmlOf(text: string): string | null {
  const site = { ...defaultSite, baseURL: 'https://example.org' };
  const markdown = (part: string) => `<p>${part.replace(/[&<>"']/g, '?')}</p>`;
  const use = ({ id }: Dependency): Resolution =>
    id.startsWith('page:') ? { kind: 'page', path: '/p/' } : { kind: 'image', width: 4, height: 3 };
  try {
    return expandBuiltIns(text, { site, markdown, use }).html;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Elements that built-in shortcodes write, and the attributes of each. */
const allowed = new Map<string, readonly string[]>([
  ['figure', ['class', 'id']],
  ['figcaption', []],
  ['a', ['class', 'href', 'data-player', 'rel', 'target']],
  [
    'svg',
    ['class', 'viewbox', 'aria-hidden', 'aria-label', 'id', 'role', 'width', 'height', 'shape-rendering'],
  ],
  ['path', ['d', 'fill']],
  ['title', []],
  ['img', ['class', 'src', 'alt', 'loading', 'decoding', 'width', 'height']],
  ['span', ['class']],
  ['source', ['src', 'type']],
  [
    'video',
    [
      ...['controls', 'preload', 'width', 'height', 'poster', 'src'],
      ...['autoplay', 'muted', 'loop', 'playsinline', 'aria-label'],
    ],
  ],
  ['details', ['class', 'name', 'open', 'title']],
  ['summary', []],
  ['code', ['class']],
  ['h4', []],
  ['p', []],
]);

function checkElement(name: string, attributes: Record<string, string>): void {
  expect([...allowed.keys()]).toContain(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    expect(allowed.get(name)).toContain(attribute);
    expect(attribute).not.toMatch(/^on|^style$/);
    if (['href', 'src', 'poster', 'data-player'].includes(attribute))
      checkAddress(name, attribute, value, attributes);
  }
}

const playerHosts = ['www.youtube-nocookie.com', 'player.vimeo.com'];

/** Media, stills and players come from this site and from the players' two hosts; a `figure` may show any image. */
function checkAddress(
  name: string,
  attribute: string,
  value: string,
  attributes: Record<string, string>,
): void {
  const { protocol, hostname } = new URL(value, 'https://example.org/posts/hello/');
  expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol);
  const isOwn = ['video', 'source'].includes(name) || attributes['class'] === 'video-image';
  if (isOwn) expect(hostname).toBe('example.org');
  if (attribute === 'data-player') expect(playerHosts).toContain(hostname);
}
