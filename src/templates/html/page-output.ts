/** The output of one template. Addresses are held until their values end, and what runs or loads is noted. */

import { quoted } from '../../content/data/source.ts';
import { decodeAttribute } from '../../content/decode-attribute.ts';
import { isImageData, resolveAddress } from '../../content/written-address.ts';
import { failsafe } from './escape-address.ts';
import { isInlineProgram, type Loaded, noteElement, type PolicyNotes } from './policy-notes.ts';

/** The value of an attribute that is not complete. */
type Held = { name: string; text: string; hasForeign: boolean; own: string | undefined };

/** An address without a colon, an entity or a backslash cannot have a scheme. */
const harmless = /^[\w./?#=%+~-]*$/;

const wholeAttribute = /([^\s"'<>/=]+)\s*=\s*("([^"]*)"|'([^']*)')/g;

export class PageOutput {
  readonly #notes: PolicyNotes | undefined;
  readonly #warn: (message: string) => void;
  #html = '';
  #held: Held | undefined;
  #element = '';
  #attributes = new Map<string, Loaded>();
  /** The text of a script so far. */
  #script: string | undefined;

  /** @param notes Undefined for shortcodes of a site without own layouts: then all addresses are checked. */
  constructor(notes: PolicyNotes | undefined, warn: (message: string) => void) {
    this.#notes = notes;
    this.#warn = warn;
  }

  get html(): string {
    return this.#html;
  }

  emit(html: string): void {
    if (this.#held !== undefined) this.#held.text += html;
    else if (this.#script === undefined) this.#html += html;
    else {
      this.#html += html;
      this.#script += html;
    }
  }

  /** Emits a value. @param isForeign Whether it may hold text of a post. */
  emitValue(html: string, isForeign: boolean): void {
    const held = this.#held;
    if (held !== undefined && isForeign) {
      held.own ??= held.text;
      held.hasForeign = true;
    }
    this.emit(html);
  }

  /** Notes attributes that a value of the owner has written as a whole: `safeHTMLAttr`. */
  noteAttributes(html: string): void {
    if (this.#held !== undefined) return;
    for (const [, name = '', , double, single = ''] of html.matchAll(wholeAttribute)) {
      this.#noteValue(
        { name: name.toLowerCase(), text: '', hasForeign: false, own: undefined },
        decodeAttribute(double ?? single),
      );
    }
  }

  openElement(name: string): void {
    if (this.#script !== undefined) return;
    this.#element = name;
    this.#attributes = new Map();
  }

  openValue(name: string): void {
    this.#held = { name, text: '', hasForeign: false, own: undefined };
  }

  closeValue(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    const value = harmless.test(held.text) ? held.text : decodeAttribute(held.text);
    const isSafe =
      this.#notes === undefined ? this.#isAllowed(held.name, value) : this.#isHarmless(held, value);
    if (isSafe) this.emit(held.text);
    else this.emit(this.#notes === undefined ? '#' : `#${failsafe}`);
    if (isSafe) this.#noteValue(held, value);
  }

  closeTag(): void {
    if (this.#notes === undefined || this.#script !== undefined) return;
    noteElement(this.#notes, this.#element, this.#attributes);
    if (this.#element === 'script' && isInlineProgram(this.#attributes)) this.#script = '';
    this.#element = '';
  }

  closeScript(): void {
    if (this.#script !== undefined) this.#notes?.noteScript(this.#script);
    this.#script = undefined;
  }

  #noteValue(held: Held, value: string): void {
    if (this.#notes === undefined || this.#script !== undefined) return;
    if (held.name.startsWith('on')) this.#notes.noteHandler(value);
    const own = held.own === undefined ? value : decodeAttribute(held.own);
    // As in browsers, the first of two attributes of a name counts.
    if (this.#element !== '' && !this.#attributes.has(held.name)) {
      this.#attributes.set(held.name, { whole: value, own });
    }
  }

  /** Whether no text of a post becomes a part of a program in an address. */
  #isHarmless({ name, hasForeign, own = '' }: Held, value: string): boolean {
    if (!hasForeign || name.startsWith('on') || name.endsWith('srcset')) return true;
    if (this.#element === 'script' && /^(?:src|(?:xlink:)?href)$/.test(name)) {
      if (isInFolder(value, decodeAttribute(own))) return true;
      this.#warn(
        `Cannot load the script ${quoted(value)}: it must be in a folder that the template names, not the post`,
      );
      return false;
    }
    if (this.#element === 'img' && isImageData(value)) return true;
    // Browsers ignore white space and control characters in a scheme.
    return !/^(?:javascript|vbscript|data):/i.test(value.replace(/[\0-\x20]/g, ''));
  }

  /** Whether a page without own layouts may have the value; the author is told otherwise. */
  #isAllowed(name: string, value: string): boolean {
    if (harmless.test(value) || name.startsWith('on')) return true;
    const parts = name.endsWith('srcset')
      ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0] ?? '')
      : [value];
    const refused = parts.find((part) => resolveAddress(part, '/').kind === 'refused');
    if (refused === undefined) return true;
    this.#warn(
      `Cannot use the address ${quoted(refused)}: it must be a path or an http, https, mailto or tel address`,
    );
    return false;
  }
}

/**
 * Whether an address leads to what its own beginning names: the same file, or one in the same folder of a site. Posts may
 * have files of their own in others.
 */
function isInFolder(address: string, own: string): boolean {
  const [whole, begin] = [address, own].map((each) => URL.parse(each, 'https://site.invalid/a/'));
  if (!whole || !begin || whole.origin !== begin.origin) return false;
  if (/[?#]/.test(own)) return whole.pathname === begin.pathname;
  const folder = begin.pathname.slice(0, begin.pathname.lastIndexOf('/') + 1);
  const isNamed = !/^\/*$/.test(folder) && /[^/]\//.test(own.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, ''));
  return isNamed && whole.pathname.startsWith(folder);
}
