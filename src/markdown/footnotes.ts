import type { Note } from './lexer.ts';
import { LimitPassed, mostFootnoteMarks } from './limits.ts';

/**
 * Numbers footnotes in the order of their first marks, and lays them out as Goldmark does. Ids come from
 * numbers, never from labels: `fn:1`, `fnref:1`, and for later marks `fnref1:1`, `fnref2:1`, …
 */
export class Footnotes {
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #prefix: string;
  readonly #arrow: string;
  readonly #style: 'platen' | 'hugo';
  #marks = 0;
  readonly #numbered = new Map<Note, { number: number; marks: number }>();

  /** `prefix` keeps ids distinct among a page's texts. `arrow` is the HTML of the link back. */
  constructor(
    notes: ReadonlyMap<string, Note>,
    prefix: string,
    arrow: string,
    style: 'platen' | 'hugo' = 'platen',
  ) {
    this.#style = style;
    this.#notes = notes;
    this.#prefix = prefix;
    this.#arrow = arrow;
  }

  /** The mark in the text; empty when no such footnote exists. */
  mark(label: string): string {
    const note = this.#notes.get(label);
    if (note === undefined) return '';
    if (++this.#marks > mostFootnoteMarks) {
      throw new LimitPassed(
        `Cannot render the text: it may refer to footnotes at most ${mostFootnoteMarks} times`,
      );
    }
    const numbered = this.#numbered.get(note) ?? { number: this.#numbered.size + 1, marks: 0 };
    this.#numbered.set(note, numbered);
    const id = this.#markId(numbered.number, numbered.marks++);
    const href = `#${this.#prefix}fn:${numbered.number}`;
    return `<sup id="${id}"><a href="${href}" class="footnote-ref" role="doc-noteref">${numbered.number}</a></sup>`;
  }

  /** The list at the end of the page; empty without marks. A note in it may mark further notes. */
  section(render: (note: Note) => string, endOfVoid = '>'): string {
    const texts: string[] = [];
    for (const note of this.#numbered.keys()) texts.push(render(note));
    if (texts.length === 0) return '';
    const items = [...this.#numbered.values()].map(({ number, marks }, index) => {
      const back = Array.from({ length: marks }, (_, mark) => this.#backlink(number, mark, marks)).join('');
      return `<li id="${this.#prefix}fn:${number}">\n${withBacklinks(texts[index] ?? '', back, this.#style === 'hugo' ? '' : '\n')}</li>\n`;
    });
    return `<div class="footnotes" role="doc-endnotes">\n<hr${endOfVoid}\n<ol>\n${items.join('')}</ol>\n</div>\n`;
  }

  #markId(number: number, mark: number): string {
    return `${this.#prefix}fnref${mark === 0 ? '' : mark}:${number}`;
  }

  /** The accessible name is the arrow and the note's number: a screen reader speaks the arrow. */
  #backlink(number: number, mark: number, marks: number): string {
    const arrow = this.#arrow.replaceAll('^^', String(number)).replaceAll('%%', String(marks));
    const label = mark === 0 ? number : `${number} (${mark + 1})`;
    const name = this.#style === 'hugo' ? '' : ` aria-label="&#8617; ${label}"`;
    const href = `#${this.#markId(number, mark)}`;
    return `&#160;<a href="${href}" class="footnote-backref" role="doc-backlink"${name}>${arrow}</a>`;
  }
}

/** Puts the links back into the last paragraph, or after the note when it ends with another block. */
function withBacklinks(html: string, back: string, lineEnd: string): string {
  const end = '</p>\n';
  return html.endsWith(end) ? html.slice(0, -end.length) + back + end : html + back + lineEnd;
}
