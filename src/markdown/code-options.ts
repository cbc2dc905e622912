/** Options for the lines of a fence: https://gohugo.io/content-management/syntax-highlighting/ */

import type { CodeLines } from '../content/site/text-settings.ts';
import type { Attributes } from './attributes.ts';

export type CodeOptions = {
  /** The number of the first line; undefined when lines have no numbers. */
  start: number | undefined;
  /** Prefix for the ids of lines when their numbers are links. */
  anchor: string | undefined;
  /** Lines to highlight, counted from 1 in the block; both ends are included. */
  highlighted: readonly (readonly [from: number, to: number])[];
  /** Attributes of the block itself. */
  attributes: Attributes;
};

/** Options without effect: the theme chooses colours by classes, and only for a named language. */
const ignored = new Set(
  (
    'linenos linenostart hl_lines anchorlinenos lineanchors style hl_style noclasses tabwidth ' +
    'guesssyntax nohl hl_inline linenumbersintable'
  ).split(' '),
);

/** `ordinal` is the number of the block on its page, from 0. */
export function codeOptions(attributes: Attributes, site: CodeLines, ordinal: number): CodeOptions {
  const word = (name: string) => {
    const value = attributes.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const hasNumbers = isOn(word('linenos'), site.lineNos);
  const isAnchored = isOn(word('anchorlinenos'), site.anchorLineNos);
  const start = /^\d{1,9}$/.test(word('linenostart') ?? '') ? Number(word('linenostart')) : 1;
  return {
    start: hasNumbers ? start : undefined,
    anchor: isAnchored ? anchorOf(word('lineanchors'), site) || `hl-${ordinal}` : undefined,
    highlighted: rangesOf(attributes.get('hl_lines') ?? []),
    attributes: new Map([...attributes].filter(([name]) => !ignored.has(name))),
  };
}

/** `table` and `inline` look the same here. */
function isOn(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : /^(?:true|table|inline)$/i.test(value);
}

function anchorOf(value: string | undefined, site: CodeLines): string {
  return value !== undefined && /^[\w-]{1,40}$/.test(value) ? value : site.lineAnchors;
}

/** `[8,"15-17"]`, `"8 15-17"`, `8`; anything that is no range is ignored. */
function rangesOf(value: string | readonly string[]): [number, number][] {
  const written = typeof value === 'string' ? [value] : value;
  return written
    .flatMap((part) => part.split(/\s+/))
    .flatMap((part) => {
      const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
      return from === undefined ? [] : [[Number(from), Number(to)] as [number, number]];
    });
}
