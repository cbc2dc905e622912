/** Content of another site in a page: its frame or script, or Platen's player or link in its place. */

import { attribute, type Element, findFirst, hasClass } from './dom.ts';

/** `youtube abc` for anything that shows that video; otherwise the address; undefined for other elements. */
export function frameOf(element: Element): string | undefined {
  const { tagName } = element;
  const own = tagName === 'iframe' ? attribute(element, 'srcdoc') : undefined;
  if (own !== undefined) return `srcdoc ${own}`;
  if (tagName === 'iframe' || tagName === 'embed') return named(attribute(element, 'src') ?? '');
  if (tagName === 'object') return named(attribute(element, 'data') ?? '');
  if (tagName === 'script') return gistOf(attribute(element, 'src') ?? '');
  if (tagName === 'blockquote' && hasClass(element, 'instagram-media')) {
    return named(attribute(element, 'data-instgrm-permalink') ?? '');
  }
  const isFigure = tagName === 'figure' && (hasClass(element, 'video') || hasClass(element, 'card'));
  const link = isFigure && findFirst(element, ({ tagName: name }) => /^(?:a|video)$/.test(name));
  return link && link.tagName === 'a' ? named(attribute(link, 'href') ?? '') : undefined;
}

/** A script that Hugo loads beside such a blockquote. */
export function isScriptOfFrame(element: Element): boolean {
  return element.tagName === 'script' && /instagram\.com\/embed\.js$/.test(attribute(element, 'src') ?? '');
}

const names: readonly [pattern: RegExp, name: string][] = [
  [/^(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?(?:.*&)?v=|shorts\/)([\w-]+)/, 'youtube'],
  [/^youtu\.be\/([\w-]+)/, 'youtube'],
  [/^(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/, 'vimeo'],
  [/^(?:www\.)?instagram\.com\/(?:p|reel|tv)\/([\w-]+)/, 'instagram'],
  [/^gist\.github\.com\/([\w-]+\/\w+)/, 'gist'],
];

function named(address: string): string {
  const place = address.trim().replace(/^(?:https?:)?\/\//, '');
  for (const [pattern, name] of names) {
    const [, id] = pattern.exec(place) ?? [];
    if (id !== undefined) return `${name} ${id}`;
  }
  return address.trim();
}

function gistOf(address: string): string | undefined {
  return /^(?:https?:)?\/\/gist\.github\.com\//.test(address) ? named(address) : undefined;
}
