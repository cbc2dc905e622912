import { quoted } from '../../content/data/source.ts';
import { resolveAddress } from '../../content/written-address.ts';
import { type AttributeKind, attributeKind } from './attribute-kind.ts';
import { decodeAttribute } from './plain-text.ts';

/** The states of https://html.spec.whatwg.org/multipage/parsing.html#tokenization that matter here. */
export type State =
  | 'text'
  | 'tag open'
  | 'tag name'
  | 'tag'
  | 'attribute name'
  | 'after name'
  | 'before value'
  | 'value'
  | 'raw'
  | 'comment'
  | 'declaration';

/** The position of a template in its HTML, and its output so far. */
export class Context {
  state: State = 'text';
  /** `<` or `</` that may begin a tag, depending on the next character. */
  pending: '' | '<' | '</' = '';
  tag = '';
  isClosing = false;
  attribute = '';
  kind: AttributeKind = 'plain';
  quote: '"' | "'" = '"';
  /** Whether the template left the quotes out, so that the writer adds its own. */
  isOwnQuote = false;
  /** After the `?` or `#` of an address. */
  isQuery = false;
  readonly warn: (message: string) => void;
  #html = '';
  /** The value of an attribute with addresses, which is checked as a whole. */
  #value: string | undefined;

  constructor(warn: (message: string) => void) {
    this.warn = warn;
  }

  get html(): string {
    return this.#html;
  }

  emit(html: string): void {
    if (this.#value === undefined) this.#html += html;
    else this.#value += html;
  }

  emitPending(): void {
    this.emit(this.pending);
    this.pending = '';
  }

  openValue(quote: '"' | "'", isOwn: boolean): void {
    this.emit(quote);
    this.state = 'value';
    this.kind = attributeKind(this.attribute);
    this.quote = quote;
    this.isOwnQuote = isOwn;
    this.isQuery = false;
    if (this.kind === 'address' || this.kind === 'addresses') this.#value = '';
  }

  closeValue(): void {
    const value = this.#value;
    this.#value = undefined;
    this.state = 'tag';
    if (value !== undefined) this.emit(checkAddresses(value, this.kind, this.warn));
    this.emit(this.quote);
  }
}

/** An address without a colon, an entity or a backslash cannot have a scheme. */
const harmless = /^[\w./?#=%+~-]*$/;

/** The written value of an attribute; `#` instead if an address in it is not safe to follow. */
function checkAddresses(written: string, kind: AttributeKind, warn: (message: string) => void): string {
  if (harmless.test(written)) return written;
  const value = decodeAttribute(written);
  const parts =
    kind === 'addresses' ? value.split(',').map((part) => part.trim().split(/\s/, 1)[0] ?? '') : [value];
  const refused = parts.find((part) => resolveAddress(part, '/').kind === 'refused');
  if (refused === undefined) return written;
  warn(
    `Cannot use the address ${quoted(refused)}: it must be a path or an http, https, mailto or tel address`,
  );
  return '#';
}
