/** Texts of posts among the values of templates, and whether one was read. */

/** A text that comes from a post, not from a template. No `safe` function but `safeHTML` changes it. */
export class Marked {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A string that its template declares safe for a context, as `safeHTML` and `markdownify` do. */
export class Safe {
  readonly kind: 'HTML' | 'HTMLAttr' | 'URL' | 'CSS' | 'JS' | 'JSStr' | 'Srcset';
  readonly text: string;
  /** Whether something in it comes from a post. As HTML it is sound; texts made from it are `Marked` again. */
  readonly isMarked: boolean;
  /** Functions read this instead of `text`: the text of a post before anything was removed from it. */
  readonly raw: string | undefined;

  constructor(kind: Safe['kind'], text: string, isMarked = false, raw?: string) {
    this.kind = kind;
    this.text = text;
    this.isMarked = isMarked;
    this.raw = raw;
  }
}

/** Whether a text of a post was read since the last call of `beginWatch`. One template runs at a time. */
let hasMarked = false;

/** Notes that a text of a post was read. */
export function noteMark(): void {
  hasMarked = true;
}

/** Whether a text of a post was read since `beginWatch`: what is made now may hold some of it. */
export function hasReadMarked(): boolean {
  return hasMarked;
}

/** Begins to watch whether texts of a post are read. Returns what `endWatch` needs. */
export function beginWatch(): boolean {
  const before = hasMarked;
  hasMarked = false;
  return before;
}

/** Ends what `beginWatch` began where nothing is learned from it: values keep the marks that they have. */
export function dropWatch(before: boolean): void {
  hasMarked = before;
}
