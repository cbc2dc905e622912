import type { TreeReader } from '../html/tree-reader.ts';
import type { Heading } from './contract.ts';

/** Collects the headings of a page that have an id, in their order. */
export function outlineReader(): TreeReader & { headings: readonly Heading[] } {
  const headings: Heading[] = [];
  let current: Heading | undefined;
  /** For each open element, whether it is a footnote's mark, which is not part of the heading. */
  const open: boolean[] = [];
  return {
    headings,
    open(name, attributes) {
      open.push(attributes.get('class') === 'footnote-ref');
      const [, level] = /^h([1-6])$/.exec(name) ?? [];
      const id = attributes.get('id');
      if (level !== undefined && id !== undefined) current = { level: Number(level), id, text: '' };
    },
    close(name) {
      open.pop();
      if (current === undefined || name !== `h${current.level}`) return;
      headings.push({ ...current, text: current.text.trim().replace(/\s+/g, ' ') });
      current = undefined;
    },
    text(text) {
      if (current !== undefined && !open.includes(true)) current.text += text;
    },
    more() {},
  };
}
