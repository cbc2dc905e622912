/** Pages, sites and their lists against what Hugo says of the same files. */

import { describe, expect, it } from 'vitest';
import recorded from './recorded.json' with { type: 'json' };
import { askedLists, config, files, layouts, listLayouts, report, template } from './rich-site.ts';
import { rowsIn, runReport } from './run-report.ts';

const known: Readonly<Record<string, readonly string[]>> = recorded;
const site = { config, files: { ...files, ...report }, layouts };

describe('objects of a rich site', () => {
  const rows = rowsIn(runReport({ ...site, template, address: '/report.html' }).text);

  it('is a report of the same length', () => {
    expect(rows.length).toBe(known['report']?.length);
  });

  it.each(recordedPlaces())('are those of Hugo for %s', (place) => {
    const at = (all: readonly string[]) => all.filter((row) => placeOf(row) === place);
    expect(at(rows)).toEqual(at(known['report'] ?? []));
  });
});

describe('pagers', () => {
  it.each(askedLists)('of %s, page %i, are those of Hugo', (address, page, layout) => {
    const { text, paginated } = runReport({
      ...site,
      template: listLayouts[layout] ?? '',
      address,
      services: { pageNumber: page },
    });
    expect(rowsIn(text)).toEqual(known[`${address} ${page}`]);
    expect(paginated?.page).toBe(page);
    expect(paginated?.pages).toBeGreaterThanOrEqual(page);
  });

  it('say how many pages a list has, also beyond the last one', () => {
    const services = { pageNumber: 9 };
    const asked = { ...site, template: '{{ len (.Paginate .Pages 4).Pages }}', address: '/posts/', services };
    const { text, paginated } = runReport(asked);
    expect([text, paginated]).toEqual(['0', { pages: 3, page: 9 }]);
  });

  it('are for lists only', () => {
    const asked = { ...site, template: '{{ .Paginate .Pages }}', address: '/posts/a/' };
    expect(() => runReport(asked)).toThrow('Cannot paginate: only lists have several pages');
  });
});

/** What a row is of: a page, a language, or the name of the row. */
function placeOf(row: string): string {
  const [first = ''] = row.split(' ', 1);
  return first;
}

function recordedPlaces(): string[] {
  return [...new Set((known['report'] ?? []).map(placeOf))];
}
