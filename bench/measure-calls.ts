/** Calls to storage and rows of the catalog that one request takes. */

import type { ScenarioName } from './count-costs.ts';
import { type Calls, type Cost, describeCalls, summarise } from './counts.ts';
import type { Figure } from './figure.ts';

const part = 'Calls to storage';

const kept: Calls = { catalog: 1, head: 1, 'cache get': 1 };

const stored: Calls = { catalog: 2, put: 2 };

/** The most that each request may call. */
const limits = new Map<ScenarioName, Calls>([
  ['page, kept', kept],
  ['page, not kept', { ...kept, get: 1, 'cache put': 1 }],
  ['list, kept', kept],
  ['list, not kept', { ...kept, 'cache put': 1 }],
  ['last page of the list', kept],
  ['tag page', kept],
  ['feed, kept', { catalog: 1, 'cache get': 1 }],
  ['feed, not kept', { catalog: 1, 'cache get': 1, get: 20, 'cache put': 1 }],
  ['search', { catalog: 1 }],
  ['no such page', { catalog: 2, head: 3 }],
  ['upload of a new post', { ...stored, catalog: 3 }],
  ['upload of a changed post', stored],
  ['upload of an unchanged post', { catalog: 2, head: 2 }],
]);

export function callFigures(costs: ReadonlyMap<ScenarioName, Cost>): Figure[] {
  return [...costs].map(([name, { calls, statements, rowsRead, rowsWritten }]): Figure => {
    const mostCalls = limits.get(name);
    const database = `${statements} statements, ${rowsRead} rows read, ${rowsWritten} written`;
    const note = mostCalls === undefined ? `${database}; ${describeCalls(ofCatalog(calls))}` : database;
    return { part, name, calls: summarise(calls), note, ...(mostCalls && { mostCalls }) };
  });
}

/** Which methods of the catalog were called. */
function ofCatalog(calls: Calls): Calls {
  return Object.fromEntries(Object.entries(calls).filter(([label]) => label.startsWith('catalog.')));
}
