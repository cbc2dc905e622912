/** Checks the owner's own HTML. Pages contain it unchanged, so it must not break their structure. */

import { hash } from 'node:crypto';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { faultAfter } from '../content/post/decode-text.ts';
import type { Fragment, FragmentPlace } from '../content/site/fragments.ts';
import { voidElements } from '../html/policy.ts';
import type { Fault, Problem } from '../problem.ts';

/** Characters of one fragment. All of them are in every page, and in every answer of the catalog. */
const longest = 16_384;

/** Most inline scripts: the policy, a header, names each of them. */
const mostInline = 20;

const mostWarnings = 20;

const inHead = new Set('link meta noscript script style'.split(' '));
const ofDocument = new Set('base body frame frameset head html plaintext'.split(' '));

/**
 * Throws a `Problem` of type `unprocessable` with the position of the first tag that could break a page. Such
 * a tag is not closed, closes nothing, belongs to the document or, in the head, ends it.
 */
export function readFragment(
  written: string,
  place: FragmentPlace,
): { fragment: Fragment; warnings: Fault[] } {
  if (written.length > longest) {
    throw faultAfter('', `Cannot read the fragment: it must not have more than ${longest} characters`);
  }
  // Browsers normalize line ends, so the digests must be of this text.
  const html = written.replace(/\r\n?/g, '\n');
  const reader = new FragmentReader(html, place === 'head');
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  const { script, style } = reader.inline;
  return { fragment: { html, scripts: script, styles: style }, warnings: reader.warnings };
}

type Open = { name: string; at: number; end: number };

function isForeign(name: string): boolean {
  return name === 'svg' || name === 'math';
}

class FragmentReader implements TokenizerCallbacks {
  readonly inline: Record<'script' | 'style', string[]> = { script: [], style: [] };
  readonly warnings: Fault[] = [];
  readonly #html: string;
  readonly #isHead: boolean;
  readonly #open: Open[] = [];
  /** Number of open drawings and formulas. */
  #foreign = 0;
  #tag: Open = { name: '', at: 0, end: 0 };
  /** The end of the last tag, text or comment. */
  #end = 0;

  constructor(html: string, isHead: boolean) {
    this.#html = html;
    this.#isHead = isHead;
  }

  onopentagname(from: number, to: number): void {
    this.#tag = { name: this.#html.slice(from, to).toLowerCase(), at: from - 1, end: to };
    const { name, at } = this.#tag;
    if (ofDocument.has(name) || (this.#isHead && !inHead.has(name)))
      throw this.#fault(at, `<${name}> must not be here`);
  }

  /** Refuses attributes that the pages' policy blocks. */
  onattribname(from: number, to: number): void {
    const name = this.#html.slice(from, to).toLowerCase();
    if (!/^(?:on[a-z]{3,}|style)$/.test(name) || this.warnings.length === mostWarnings) return;
    const message = `The attribute "${name.slice(0, 40)}" has no effect on pages`;
    this.warnings.push(...faultAfter(this.#html.slice(0, from), message).errors);
  }

  onopentagend(end: number): void {
    this.#end = end + 1;
    const { name } = this.#tag;
    if (!voidElements.has(name)) this.#open.push({ ...this.#tag, end: end + 1 });
    if (isForeign(name)) this.#foreign++;
  }

  /** A slash closes an element only inside drawings and formulas. */
  onselfclosingtag(end: number): void {
    if (this.#foreign > 0 || isForeign(this.#tag.name)) this.#end = end + 1;
    else this.onopentagend(end);
  }

  onclosetag(from: number, to: number): void {
    const name = this.#html.slice(from, to).toLowerCase();
    const open = this.#open.pop();
    if (isForeign(name)) this.#foreign--;
    if (open?.name !== name) throw this.#fault(from - 2, `</${name}> must close the element that is open`);
    if (name === 'script' || name === 'style')
      this.#addInline(name, this.#html.slice(open.end, from - 2), open.at);
    const end = this.#html.indexOf('>', to);
    this.#end = end === -1 ? to : end + 1;
  }

  ontext(from: number, to: number): void {
    this.#end = to;
    if (!this.#isHead || this.#open.length > 0 || this.#html.slice(from, to).trim() === '') return;
    throw this.#fault(from, 'text must not be here');
  }

  ontextentity(_codePoint: number, end: number): void {
    this.ontext(this.#end, end);
  }

  oncomment(from: number, to: number): void {
    // Anything else that browsers read as a comment is a mistake.
    if (!this.#html.startsWith('<!--', from - 4)) this.oncdata(from);
    if (this.#html[to] !== '>') throw this.#fault(from, 'the comment must end with -->');
    this.#end = to + 1;
  }

  oncdata(from: number): void {
    throw this.#fault(from, 'declarations must not be here');
  }

  ondeclaration(from: number): void {
    this.oncdata(from);
  }

  onprocessinginstruction(from: number): void {
    this.oncdata(from);
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}

  onend(): void {
    const open = this.#open.at(-1);
    if (open) throw this.#fault(open.at, `<${open.name}> must be closed`);
    if (this.#end < this.#html.length) throw this.#fault(this.#end, 'the last tag must end with ">"');
  }

  #addInline(kind: 'script' | 'style', text: string, at: number): void {
    if (text.trim() === '') return;
    const known = this.inline[kind];
    known.push(`sha256-${hash('sha256', text, 'base64')}`);
    // After "<!--" browsers use other rules for the end of a script.
    if (known.length > mostInline || text.includes('<!--'))
      throw this.#fault(at, `there must be at most ${mostInline} inline <${kind}>, without "<!--"`);
  }

  #fault(at: number, rule: string): Problem {
    return faultAfter(this.#html.slice(0, at), `Cannot read the fragment: ${rule}`);
  }
}
