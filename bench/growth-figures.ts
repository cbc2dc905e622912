/** Ratios of the figures of a small site and a large one. */

import type { ScenarioName } from './count-costs.ts';
import type { Cost } from './counts.ts';
import type { Figure } from './figure.ts';
import type { Growth, Growths } from './measure-growth.ts';
import { median, medianRatio } from './statistics.ts';

type Costs = ReadonlyMap<ScenarioName, Cost>;

export function editFigures({ sites, bareEdit, callsEdit }: Growths): Figure[] {
  const part = 'Edit → visible: PUT and GET, one after the other';
  const times = sites.map(({ site, times }): Figure => {
    return { part, name: `${site.posts} posts`, value: median(times.edit), unit: 'ms', most: 25 };
  });
  const ratio = (
    name: string,
    parents: readonly number[],
    below: readonly number[],
    most?: number,
  ): Figure => {
    return { part, name, value: medianRatio(parents, below), unit: '', ...(most !== undefined && { most }) };
  };
  const [small, large] = sites as [Growth, Growth?];
  return [
    ...times,
    { part, name: 'bare Worker, nothing kept up to date', value: median(bareEdit), unit: 'ms' },
    ratio(`${small.site.posts} posts ÷ bare Worker`, small.times.edit, bareEdit),
    ratio(`${small.site.posts} posts ÷ bare Worker with our calls`, small.times.edit, callsEdit, 1.3),
    ...(large ? [ratio(nameOfRatio(small, large), large.times.edit, small.times.edit)] : []),
  ];
}

/** None when only the small site was measured. */
export function growthFigures([small, large]: readonly Growth[], costs: readonly Costs[]): Figure[] {
  const [fewCosts, manyCosts] = costs;
  if (!small || !large || !fewCosts || !manyCosts) return [];
  const part = `Growth: ${nameOfRatio(small, large)}`;
  const time = (name: string, step: keyof Growth['times'], most: number): Figure => {
    const [few, many] = [small.times[step], large.times[step]];
    const note = `${median(few).toFixed(1)} → ${median(many).toFixed(1)} ms`;
    return { part, name: `${name}: time`, value: medianRatio(many, few), unit: '', most, note };
  };
  const count = (name: string, scenario: ScenarioName, of: (cost: Cost) => number, most?: number): Figure => {
    const [few, many] = [of(fewCosts.get(scenario) as Cost), of(manyCosts.get(scenario) as Cost)];
    return {
      part,
      name,
      value: ratio(many, few),
      unit: '',
      note: `${few} → ${many}`,
      ...(most !== undefined && { most }),
    };
  };
  const publish: ScenarioName = 'upload of a new post';
  return [
    time('publish', 'publish', 1.2),
    count('publish: rows read', publish, (cost) => cost.rowsRead, 1.2),
    count('publish: rows written', publish, (cost) => cost.rowsWritten, 1.2),
    count('publish: calls', publish, allCalls, 1.2),
    time('first page of the section', 'section', 1.5),
    count('first page of the section: rows read', 'list, kept', (cost) => cost.rowsRead),
    time('last page of the section', 'last', 1.5),
    count('last page of the section: rows read', 'last page of the list', (cost) => cost.rowsRead),
    time('tag page', 'tag', 1.5),
    count('tag page: rows read', 'tag page', (cost) => cost.rowsRead),
  ];
}

function nameOfRatio(small: Growth, large: Growth): string {
  return `${large.site.posts} posts ÷ ${small.site.posts} posts`;
}

function allCalls({ calls }: Cost): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

/** Of two counts; nothing to nothing is no growth. */
function ratio(many: number, few: number): number {
  return many === few ? 1 : many / few;
}
