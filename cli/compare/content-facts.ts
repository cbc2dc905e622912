import { Parser } from 'htmlparser2';

/** What a reader notices of a text, without how it is marked up. */
export type ContentFacts = {
  /** Words as they are read, blocks and white space as one space. */
  text: string;
  headings: { level: number; id: string; text: string }[];
  /** Targets of links, as written. */
  links: string[];
  /** Sources of images, as written. */
  images: string[];
};

const blocks = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'iframe img input legend li main nav object ol option p pre section select summary table tbody td textarea tfoot th thead tr ul video audio'
  ).split(' '),
);

const skipped = new Set([
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'iframe',
  'object',
  'video',
  'audio',
]);

/** Before these a browser ends a paragraph, with all that is open in it: https://html.spec.whatwg.org/multipage/parsing.html */
const closers = new Set(
  (
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol ' +
    'p pre section table ul'
  ).split(' '),
);

type Attributes = { readonly [name: string]: string };

/** Reads HTML forwards once. Numbers of code lines, marks that lead back from footnotes and what is not text are passed over. */
export function readContent(html: string): ContentFacts {
  const facts: ContentFacts = { text: '', headings: [], links: [], images: [] };
  const parts: string[] = [];
  const open: { name: string; isSkipped: boolean }[] = [];
  let skipping = 0;
  let heading: { level: number; id: string; parts: string[] } | undefined;
  const add = (text: string) => {
    if (skipping > 0) return;
    parts.push(text);
    heading?.parts.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (closers.has(name)) skipping -= closeParagraph(open);
        if (blocks.has(name)) add(' ');
        const isSkipped = isPassedOver(name, attributes);
        open.push({ name, isSkipped });
        if (isSkipped) skipping++;
        if (skipping > 0) return;
        if (name === 'a' && attributes['href'] !== undefined) facts.links.push(attributes['href']);
        if (name === 'img' && attributes['src'] !== undefined) facts.images.push(attributes['src']);
        if (/^h[1-6]$/.test(name))
          heading = { level: Number(name[1]), id: attributes['id'] ?? '', parts: [] };
      },
      ontext: add,
      onclosetag(name) {
        if (blocks.has(name)) add(' ');
        if (open.pop()?.isSkipped) skipping--;
        if (!heading || !/^h[1-6]$/.test(name)) return;
        facts.headings.push({ level: heading.level, id: heading.id, text: spaced(heading.parts.join('')) });
        heading = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return { ...facts, text: spaced(parts.join('')) };
}

/** What is passed over in the paragraph that ends, such as a video, is so no more; answers how many elements that are. */
function closeParagraph(open: { name: string; isSkipped: boolean }[]): number {
  const start = open.findLastIndex(({ name }) => name === 'p');
  const inside = start === -1 ? [] : open.slice(start + 1);
  if (inside.some(({ name }) => scopes.has(name))) return 0;
  const ended = inside.filter(({ isSkipped }) => isSkipped);
  for (const element of ended) element.isSkipped = false;
  return ended.length;
}

/** In these a paragraph outside is not looked for. */
const scopes = new Set(['button', 'caption', 'object', 'table', 'td', 'template', 'th', 'svg']);

function isPassedOver(
  name: string,
  { class: classes = '', role = '', style = '', ...rest }: Attributes,
): boolean {
  if (skipped.has(name)) return true;
  const names = classes.split(/\s+/);
  // What Hugo draws, and where it has a script or a frame of another site.
  if (name === 'code' && names.includes('language-goat')) return true;
  if (name === 'figure' && (names.includes('video') || names.includes('card'))) return true;
  if (names.includes('ln') || names.includes('lnt') || /user-select:\s*none/.test(style)) return true;
  return role === 'doc-backlink' || names.includes('footnote-backref') || 'data-footnote-backref' in rest;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
