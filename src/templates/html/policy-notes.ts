/** Notes for a page's content security policy: programs and addresses in the text of its templates. */

import { hash } from 'node:crypto';
import type { LayoutPolicy } from '../../content/layouts/engine.ts';
import { isHeeded } from './script-type.ts';

export type Directive =
  | 'script-src'
  | 'style-src'
  | 'img-src'
  | 'font-src'
  | 'frame-src'
  | 'media-src'
  | 'manifest-src'
  | 'form-action';

/** Entries of one kind; what comes later is not noted. */
const most = 200;

export class PolicyNotes {
  readonly #scripts = new Set<string>();
  readonly #handlers = new Set<string>();
  readonly #sources = new Map<Directive, Set<string>>();

  /** Everything noted so far, in an order of its own. Scripts have whole addresses, all others origins. */
  policy(): LayoutPolicy {
    const origins = [...this.#sources].map(
      ([directive, sources]) => [directive, [...sources].sort()] as const,
    );
    return {
      scripts: [...this.#scripts].sort(),
      handlers: [...this.#handlers].sort(),
      origins: Object.fromEntries(origins.sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  /** Adds what another page's part has noted. */
  add(other: PolicyNotes): void {
    for (const hash of other.#scripts) if (this.#scripts.size < most) this.#scripts.add(hash);
    for (const hash of other.#handlers) if (this.#handlers.size < most) this.#handlers.add(hash);
    for (const [directive, sources] of other.#sources) {
      const own = this.#sources.get(directive) ?? new Set();
      for (const source of sources) if (own.size < most) own.add(source);
      this.#sources.set(directive, own);
    }
  }

  noteScript(text: string): void {
    noteHash(this.#scripts, text);
  }

  noteHandler(text: string): void {
    noteHash(this.#handlers, text);
  }

  /** Notes an address; one of the site itself needs no note. */
  noteSource(directive: Directive, address: string): void {
    const source = sourceOf(directive, address);
    if (source === undefined) return;
    const sources = this.#sources.get(directive) ?? new Set();
    if (sources.size < most) this.#sources.set(directive, sources.add(source));
  }
}

function noteHash(hashes: Set<string>, text: string): void {
  if (hashes.size >= most) return;
  hashes.add(`'sha256-${hash('sha256', text.replace(/\r\n?/g, '\n'), 'base64')}'`);
}

/** An address that is not complete is one of the site. */
function sourceOf(directive: Directive, written: string): string | undefined {
  const address = written.trim();
  if (/^data:/i.test(address))
    return directive === 'img-src' || directive === 'font-src' ? 'data:' : undefined;
  if (!/^(?:https?:|\/\/)/i.test(address)) return undefined;
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  if (directive !== 'script-src') return url.origin;
  return url.origin + url.pathname.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

/** The value of an attribute with its entities decoded, and the part of it before any text of a post. */
export type Loaded = { whole: string; own: string };

/** Notes what the element's attributes load. */
export function noteElement(
  notes: PolicyNotes,
  element: string,
  attributes: ReadonlyMap<string, Loaded>,
): void {
  const read = (name: string) => attributes.get(name)?.whole.toLowerCase() ?? '';
  for (const [name, { whole, own }] of attributes) {
    const directive = directiveOf(element, name, read);
    if (directive === undefined) continue;
    for (const address of name.endsWith('srcset') ? candidatesIn(own) : [own]) {
      if (whole === own || isFixed(address, directive)) notes.noteSource(directive, address);
    }
  }
}

function candidatesIn(srcset: string): string[] {
  return srcset.split(',').map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '');
}

/** Whether all that a policy names of the address is there, so that a post's text after it changes nothing. */
function isFixed(address: string, directive: Directive): boolean {
  return directive === 'script-src'
    ? /^(?:https?:)?\/\/[^/?#]+[^?#]*[?#]/i.test(address)
    : /^(?:https?:)?\/\/[^/?#\\]+[/?#]/i.test(address);
}

const bySource: ReadonlyMap<string, Directive> = new Map([
  ['script', 'script-src'],
  ['img', 'img-src'],
  ['input', 'img-src'],
  ['iframe', 'frame-src'],
  ['frame', 'frame-src'],
  ['source', 'media-src'],
  ['video', 'media-src'],
  ['audio', 'media-src'],
  ['track', 'media-src'],
]);

const byUse: ReadonlyMap<string, Directive> = new Map([
  ['script', 'script-src'],
  ['style', 'style-src'],
  ['image', 'img-src'],
  ['font', 'font-src'],
  ['video', 'media-src'],
  ['audio', 'media-src'],
]);

type Read = (name: string) => string;

function directiveOf(element: string, name: string, read: Read): Directive | undefined {
  if (name === 'src') return bySource.get(element);
  if (name === 'srcset' || name === 'imagesrcset' || name === 'poster') return 'img-src';
  if (name === 'action' && element === 'form') return 'form-action';
  if (name === 'formaction') return 'form-action';
  return name === 'href' && element === 'link' ? linkDirective(read) : undefined;
}

function linkDirective(read: Read): Directive | undefined {
  const relations = read('rel').split(/\s+/);
  if (relations.includes('stylesheet')) return 'style-src';
  if (relations.includes('modulepreload')) return 'script-src';
  if (relations.includes('manifest')) return 'manifest-src';
  if (relations.some((relation) => relation === 'preload' || relation === 'prefetch'))
    return byUse.get(read('as'));
  return relations.some((relation) => relation.includes('icon')) ? 'img-src' : undefined;
}

/** Whether a script with these attributes is one whose text must be allowed. */
export function isInlineProgram(attributes: ReadonlyMap<string, Loaded>): boolean {
  return !attributes.has('src') && isHeeded(attributes.get('type')?.whole ?? '');
}
