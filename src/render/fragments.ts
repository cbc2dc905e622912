import type { TableOfContents } from '../content/site/text-settings.ts';

/** A heading as Hugo's `.Fragments` shows it. A skipped level is a heading without id, title and level. */
export type Fragment = {
  id: string;
  /** HTML without links. */
  title: string;
  level: number;
  headings: Fragment[];
};

/** A heading of a page, in their order. */
export type Listed = { level: number; id: string; title: () => string };

/** Headings below one another by their levels. A heading of level 1, and the first of all, begins at the top. */
export function fragmentsOf(headings: readonly Listed[]): Fragment[] {
  const tops: Fragment[] = [];
  for (const { level, id, title } of headings) {
    const made: Fragment = { id, title: title(), level: id === '' ? 0 : level, headings: [] };
    if (level === 1 || tops.length === 0) tops.push(level === 1 ? made : noHeading());
    if (level === 1) continue;
    let above = tops.at(-1) ?? noHeading();
    for (let depth = 2; depth < level; depth++) {
      if (above.headings.length === 0) above.headings.push(noHeading());
      above = above.headings.at(-1) ?? above;
    }
    above.headings.push(made);
  }
  return tops;
}

function noHeading(): Fragment {
  return { id: '', title: '', level: 0, headings: [] };
}

/** `.TableOfContents`, and `.Fragments.ToHTML` with its own levels; -1 as the end level means all. */
export function contentsHtml(
  headings: readonly Fragment[],
  { startLevel, endLevel, ordered }: TableOfContents,
): string {
  const list = ordered ? 'ol' : 'ul';
  const listOf = (level: number, indent: number, items: readonly Fragment[]): string => {
    if (level < startLevel) return items.map((item) => listOf(level + 1, indent, item.headings)).join('');
    if ((endLevel !== -1 && level > endLevel) || items.length === 0) return '';
    const margin = '  '.repeat(indent + 1);
    const lines = items.map(
      (item) => `${margin}  <li>${itemOf(item)}${listOf(level + 1, indent + 2, item.headings)}</li>\n`,
    );
    return `\n${margin}<${list}>\n${lines.join('')}${margin}</${list}>\n${'  '.repeat(indent)}`;
  };
  return `<nav id="TableOfContents">${listOf(1, 0, headings)}</nav>`;
}

function itemOf({ id, title }: Fragment): string {
  return id === '' && title === '' ? '' : `<a href="#${id}">${title}</a>`;
}
