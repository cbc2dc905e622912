import type { LayoutQuestion } from '../content/layouts/engine.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import { languageOf } from '../content/site/languages.ts';

/** Pages of one kind, type and layout: the text of one may call what does not exist. */
const mostOfAKind = 3;

/** Groups that one trial makes. */
const most = 20;

/** Further pages of one trial. */
const mostFurther = 60;

/** Of each language the home page, and pages of each kind, section, type and layout. */
export function trialsOf(rows: SiteRows): LayoutQuestion[][] {
  return groupsOf(rows)
    .slice(0, most)
    .map((paths) => asked(paths.slice(0, mostOfAKind)));
}

/** Further pages, which may call parts of templates that the others do not, and the page for unknown addresses. */
export function furtherTrialsOf(rows: SiteRows): LayoutQuestion[] {
  const groups = groupsOf(rows);
  const unknown = [...rows.sites.values()].map((site) => `${languageOf(site).prefix}/404.html`);
  const others = [...groups.slice(most), ...groups.slice(0, most).map((paths) => paths.slice(1))].flat();
  return [
    ...asked(unknown).map((question): LayoutQuestion => ({ ...question, isNotFound: true })),
    ...asked(others.slice(0, mostFurther)),
  ];
}

function asked(paths: readonly string[]): LayoutQuestion[] {
  return paths.map((path) => ({ path, page: 1, origin: '', now: 0 }));
}

/** Pages of each sort. */
function groupsOf(rows: SiteRows): string[][] {
  const groups = new Map<string, Set<string>>();
  const offer = (sort: readonly unknown[], path: string) => {
    const name = JSON.stringify(sort);
    const group = groups.get(name) ?? new Set();
    if (group.size <= mostFurther) groups.set(name, group.add(path));
  };
  for (const { kind, language, path, taxonomy } of rows.lists()) offer([kind, language, taxonomy], path);
  for (const { kind, language, path, pageKey, type, layout, build } of rows.pages.values()) {
    if (build?.render === false) continue;
    offer([kind, language, type ?? pageKey.split('/', 1)[0], layout], path);
  }
  return [...groups.values()].map((paths) => [...paths]);
}
