/** A file of `layouts/`, or one of Hugo's own, and for which pages it is. */

/** Templates of one purpose are never taken for another. */
export type Purpose = 'page' | 'base' | 'hook' | 'shortcode' | 'partial';

/** The demands of a file's name; an empty text demands nothing. */
export type Traits = {
  /** `page`, `home`, `section`, `taxonomy`, `term`. */
  kind: string;
  /** `single`, `list`, `all`, or the owner's own word. */
  layout: string;
  /** The name of an output format. */
  format: string;
  mediaType: string;
  /** The element that a render hook writes: `link`, `codeblock`. */
  hook: string;
  /** For which of them: the language of code, the kind of an alert. */
  variant: string;
  /** Its text is not escaped, so it may not become a part of HTML. */
  isPlainText: boolean;
};

export type TemplateFile = {
  /** Below `layouts/`, or the name of one of Hugo's own. */
  key: string;
  text: string;
  isEmbedded: boolean;
  /** Begins with a `define`, so that it fills a base template. */
  needsBase: boolean;
  purpose: Purpose;
  traits: Traits;
  /** The codes of the languages whose pages may use it. */
  languages: readonly string[];
  /** The language that its name says; empty: none. */
  language: string;
  /** The path of the file in Hugo's eyes, by which ties are broken: `/single.html` for `_default/single.html`. */
  path: string;
  /** The number of words in its name that mean something. */
  words: number;
};
