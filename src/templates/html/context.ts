import { type AttributeKind, attributeKind } from './attribute-kind.ts';
import { checkAddresses } from './check-addresses.ts';

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
