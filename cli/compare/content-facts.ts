/** The content of a text for a reader, whichever program wrote the HTML. */

import { parseFragment } from 'parse5';
import {
  attribute,
  type Element,
  findAll,
  isElement,
  isText,
  type Node,
  type Parent,
  textOf,
} from './dom.ts';
import { frameOf } from './frames.ts';
import { codeIn, codeOf } from './read-code.ts';
import { deepest, isPassedOver, isTransparent, tagOf } from './shown-tags.ts';

export type ContentFacts = {
  /**
   * The text in reading order: words, and tags where blocks, breaks and marks begin and end. White space
   * before a part belongs to it. In code each line is a part, with all its white space.
   */
  parts: string[];
  /** `h2#id` for headings, `#id` for other targets of links. */
  anchors: string[];
  /** Targets of links, as written. */
  links: string[];
  /** Sources of images, as written. */
  images: string[];
  /** Sources of frames, videos and sound, as written; known players by name. */
  frames: string[];
};

/** Reads HTML as a browser does. */
export function readContent(html: string | Parent): ContentFacts {
  const reader = new Reader();
  reader.children(typeof html === 'string' ? parseFragment(html) : html);
  const { facts } = reader;
  return { ...facts, parts: withoutEmptyParagraphs(facts.parts) };
}

const blocks = new Set(
  (
    'address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr legend li main menu nav ol p pre section summary table caption td th tr ul'
  ).split(' '),
);

const empty = new Set('br hr img input'.split(' '));

/** The content of these elements is skipped. */
const closed = new Set('script style noscript template svg canvas select textarea'.split(' '));

class Reader {
  readonly facts: ContentFacts = { parts: [], anchors: [], links: [], images: [], frames: [] };
  /** Whether white space was read but not yet written. */
  #hasSpace = false;
  /** Whether nothing was written since a block began or ended. */
  #isAtEdge = true;
  #depth = 0;

  children(parent: Parent): void {
    if (this.#depth === deepest) {
      this.#text(textOf(parent));
      return;
    }
    this.#depth++;
    for (const node of parent.childNodes) this.#node(node);
    this.#depth--;
  }

  #node(node: Node): void {
    if (isText(node)) this.#text(node.value);
    else if (isElement(node)) this.#element(node);
  }

  #text(text: string): void {
    for (const part of text.match(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g) ?? []) {
      if (/^[ \t\n\f\r]/.test(part)) this.#hasSpace = !this.#isAtEdge;
      else this.#inline(part.replaceAll('<', '&lt;'));
    }
  }

  #inline(part: string): void {
    this.facts.parts.push(this.#hasSpace ? ` ${part}` : part);
    this.#hasSpace = false;
    this.#isAtEdge = false;
  }

  #block(tag: string): void {
    this.facts.parts.push(tag);
    this.#hasSpace = false;
    this.#isAtEdge = true;
  }

  #element(element: Element): void {
    if (isPassedOver(element)) return;
    const frame = frameOf(element);
    if (frame !== undefined) {
      this.#frame(element, frame);
      return;
    }
    this.#address(element);
    const code = codeIn(element);
    if (code) this.#code(code);
    else if (element.tagName === 'video' || element.tagName === 'audio') this.#media(element);
    else if (element.tagName === 'math') this.#formula(element);
    else if (isTransparent(element)) this.children(element);
    else this.#tags(element);
  }

  #tags(element: Element): void {
    const { tagName } = element;
    const add = (tag: string) => (blocks.has(tagName) ? this.#block(tag) : this.#mark(tag));
    add(tagOf(element));
    if (empty.has(tagName)) return;
    if (!closed.has(tagName)) this.children(element);
    add(`</${tagName}>`);
  }

  #formula(math: Element): void {
    this.#inline(`<math>${textOf(math).replace(/\s/g, '').replaceAll('<', '&lt;')}</math>`);
  }

  /** White space before the end of a mark moves after it. */
  #mark(tag: string): void {
    const isEnd = tag.startsWith('</');
    const shows = /^<(?:img|input|svg|script|style|canvas)\b/.test(tag);
    this.facts.parts.push(this.#hasSpace && !isEnd ? ` ${tag}` : tag);
    if (!isEnd) this.#hasSpace = false;
    if (shows) this.#isAtEdge = false;
  }

  #address(element: Element): void {
    const { tagName } = element;
    const id = attribute(element, 'id') ?? (tagName === 'a' ? attribute(element, 'name') : undefined);
    if (/^h[1-6]$/.test(tagName)) this.facts.anchors.push(`${tagName}#${id ?? ''}`);
    else if (id) this.facts.anchors.push(`#${id}`);
    const [href, src] = [attribute(element, 'href'), attribute(element, 'src')];
    if (tagName === 'a' && href !== undefined) this.facts.links.push(href);
    if (tagName === 'img') this.facts.images.push(src ?? '');
  }

  #frame(element: Element, frame: string): void {
    this.facts.frames.push(frame);
    this.#block('<frame>');
    for (const caption of findAll(element, ({ tagName }) => tagName === 'figcaption')) this.children(caption);
    this.#isAtEdge = true;
  }

  #media(element: Element): void {
    const sources = [element, ...findAll(element, ({ tagName }) => tagName === 'source')];
    this.facts.frames.push(...sources.flatMap((source) => attribute(source, 'src') ?? []));
    this.#block(`<${element.tagName}>`);
  }

  /** A line end at the end of the code is invisible. */
  #code(pre: Element): void {
    const text = codeOf(pre).replace(/\n$/, '');
    this.#block('<pre>');
    this.facts.parts.push(...text.split(/(?<=\n)/));
    this.#block('</pre>');
  }
}

/** Empty paragraphs are invisible: browsers make one from a stray `</p>`. */
function withoutEmptyParagraphs(parts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '</p>' && /^<p[ >]/.test(kept.at(-1) ?? '')) kept.pop();
    else kept.push(part);
  }
  return kept;
}
