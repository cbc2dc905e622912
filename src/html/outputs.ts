import { type MarkMaker, markMaker, type Output, replaceMarks } from './output-marks.ts';

/** The outputs of one text's calls, by their marks. */
export class Outputs {
  readonly byMark = new Map<string, Output>();
  /** Calls that are shown as text instead of expanded, by their marks. */
  readonly shown = new Map<string, string>();
  readonly #text: string;
  #maker: MarkMaker | undefined;
  /** The length in characters of the text that replaces a mark. */
  readonly #sizes = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Keeps an output and returns its mark. The body cannot contain its own marks, but front matter or the name
   * of a file might. So marks are removed from outputs that must not contain any.
   */
  add(output: Output): string {
    const kept = this.#withoutForgedMarks(output);
    const mark = this.#marks.next();
    this.byMark.set(mark, kept);
    this.#sizes.set(mark, this.sizeOf(contentOf(kept)));
    return mark;
  }

  addShown(text: string): string {
    const mark = this.add({ kind: 'text', text });
    this.shown.set(mark, text);
    return mark;
  }

  /** The HTML without unknown marks, so that no output can contain itself. */
  withoutUnknownMarks(html: string): string {
    const { prefix } = this.#marks;
    const [before = '', ...others] = html.split(prefix);
    if (others.length === 0) return html;
    const isKnown = (rest: string) => this.byMark.has(prefix + (/^\d+z/.exec(rest)?.[0] ?? ''));
    return before + others.map((rest) => (isKnown(rest) ? prefix : this.#harmless()) + rest).join('');
  }

  /** The length of a text once its marks are replaced. */
  sizeOf(text: string): number {
    let added = 0;
    const rest = replaceMarks(text, this.byMark, (_, mark) => {
      added += this.#sizes.get(mark) ?? 0;
      return '';
    });
    return rest.length + added;
  }

  /** The text with its marks replaced by the outputs' text; HTML gives no text. */
  textOf(text: string): string {
    return replaceMarks(text, this.byMark, (output) => (output.kind === 'text' ? output.text : ''));
  }

  /** Created for the first mark: most texts have none. */
  get #marks(): MarkMaker {
    this.#maker ??= markMaker(this.#text);
    return this.#maker;
  }

  #withoutForgedMarks(output: Output): Output {
    const { prefix } = this.#marks;
    const { kind } = output;
    if (kind === 'divider') return output;
    if (kind === 'text') return { kind, text: output.text.replaceAll(prefix, this.#harmless()) };
    if (kind === 'trusted') return { ...output, html: output.html.replaceAll(prefix, this.#harmless()) };
    return { kind, html: this.withoutUnknownMarks(output.html) };
  }

  #harmless(): string {
    const { prefix } = this.#marks;
    return `${prefix.slice(0, -1)}-${prefix.slice(-1)}`;
  }
}

function contentOf(output: Output): string {
  if (output.kind === 'divider') return '';
  return output.kind === 'text' ? output.text : output.html;
}
