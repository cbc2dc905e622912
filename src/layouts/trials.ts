import type { LayoutQuestion } from '../content/layouts/engine.ts';
import type { SiteRows } from '../content/layouts/site-rows.ts';
import { languageOf } from '../content/site/languages.ts';

/** Pages of one kind, type and layout that are tried: their texts may call different shortcodes. */
const mostOfAKind = 1;

/** Most pages that one trial makes. */
const most = 20;

/**
 * Addresses that together use each template that pages find: of each language the home page, and one page of each kind,
 * section, type and layout.
 */
export function trialsOf(rows: SiteRows): LayoutQuestion[] {
  return asked(sampleOf(rows).paths.slice(0, most));
}

/** Further pages, which may call parts of templates that the others do not, and the page for unknown addresses. */
export function furtherTrialsOf(rows: SiteRows): LayoutQuestion[] {
  const { paths, others } = sampleOf(rows);
  const unknown = [...rows.sites.values()].map((site) => `${languageOf(site).prefix}/404.html`);
  return [
    ...asked(unknown).map((question) => ({ ...question, isNotFound: true }) as const),
    ...asked([...paths.slice(most), ...others].slice(0, most)),
  ];
}

function asked(paths: readonly string[]): LayoutQuestion[] {
  return paths.map((path) => ({ path, page: 1, origin: '', now: 0 }));
}

/** Addresses of one page of each sort, and those of all others. */
function sampleOf(rows: SiteRows): { paths: string[]; others: string[] } {
  const counts = new Map<string, number>();
  const paths: string[] = [];
  const others: string[] = [];
  const offer = (sort: readonly unknown[], path: string) => {
    const name = JSON.stringify(sort);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    if (count < mostOfAKind) paths.push(path);
    else others.push(path);
  };
  for (const { kind, language, path, taxonomy } of rows.lists()) offer([kind, language, taxonomy], path);
  for (const { kind, language, path, pageKey, type, layout, build } of rows.pages.values()) {
    if (build?.render === false) continue;
    offer([kind, language, type ?? pageKey.split('/', 1)[0], layout], path);
  }
  return { paths: [...new Set(paths)], others };
}
