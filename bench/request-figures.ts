import type { Figure } from './figure.ts';
import { generator } from './load.ts';
import { type Samples, type SubjectName, subjectNames } from './measure-requests.ts';
import { median, medianRatio } from './statistics.ts';

const part = 'Requests a second (Miniflare)';

const titles: Record<SubjectName, string> = {
  hello: 'hello-world Worker',
  bare: 'bare Worker, one post',
  kept: 'page in cache',
  list: 'list page in cache',
  bareEach: 'bare Worker, each post once',
  callsEach: 'bare Worker with our calls, each post once',
  callsKept: 'bare Worker with our calls, page in cache',
  missed: 'page not in cache, each post once',
};

/** Rates and their ratios. The ratio of CPU times stands beside each, since other programs on the machine disturb it less. */
export function requestFigures(samples: Samples): Figure[] {
  const rates = (name: SubjectName) => samples[name].map(({ rate }) => rate);
  const costs = (name: SubjectName) => samples[name].map(({ cost }) => cost);
  const rate = (name: SubjectName): Figure => {
    const cost = median(costs(name));
    const note = `by ${/each$|missed/i.test(name) ? 'node:http' : generator}${Number.isNaN(cost) ? '' : `; ${cost.toFixed(2)} ms CPU each`}`;
    return { part, name: titles[name], value: median(rates(name)), unit: 'req/s', note };
  };
  const ratio = (name: string, parents: SubjectName, below: SubjectName, least?: number): Figure => {
    const inverse = medianRatio(costs(below), costs(parents));
    const note = Number.isNaN(inverse) ? '' : `by CPU time: ${inverse.toFixed(2)}`;
    const value = medianRatio(rates(parents), rates(below));
    return { part, name, value, unit: '', note, ...(least !== undefined && { least }) };
  };
  return [
    ...subjectNames.map(rate),
    ratio('page in cache ÷ hello-world', 'kept', 'hello'),
    ratio('list page in cache ÷ hello-world', 'list', 'hello'),
    ratio('bare Worker ÷ hello-world', 'bare', 'hello'),
    ratio('page not in cache ÷ bare Worker', 'missed', 'bareEach', 0.6),
    ratio('page not in cache ÷ bare Worker with our calls', 'missed', 'callsEach', 0.75),
    ratio('page in cache ÷ bare Worker with our calls', 'kept', 'callsKept', 0.8),
    ratio('bare Worker with our calls ÷ bare Worker', 'callsEach', 'bareEach'),
  ];
}
