import { describe, expect, it } from 'vitest';
import { statusAt, visibility } from '../../../src/content/post/status.ts';

const at = (moment: number) => ({ at: moment });

describe('statusAt()', () => {
  it.each([
    ['nothing', {}, 0, 'published'],
    ['a draft', { draft: true }, 0, 'draft'],
    ['a draft that is due', { draft: true, date: at(1) }, 5, 'draft'],
    ['a draft that is over', { draft: true, expiryDate: at(1) }, 5, 'draft'],
    ['the moment before its date', { date: at(1000) }, 999, 'scheduled'],
    ['its date', { date: at(1000) }, 1000, 'published'],
    ['the moment before its publishDate', { publishDate: at(1000), date: at(1) }, 999, 'scheduled'],
    ['its publishDate, before its date', { publishDate: at(1000), date: at(5000) }, 1000, 'published'],
    ['the moment before its expiryDate', { expiryDate: at(2000) }, 1999, 'published'],
    ['its expiryDate', { expiryDate: at(2000) }, 2000, 'expired'],
    ['between both', { date: at(1000), expiryDate: at(2000) }, 1500, 'published'],
    ['an end before its beginning, early', { date: at(2000), expiryDate: at(1000) }, 500, 'scheduled'],
    ['an end before its beginning, between', { date: at(2000), expiryDate: at(1000) }, 1500, 'expired'],
    ['an end before its beginning, late', { date: at(2000), expiryDate: at(1000) }, 2500, 'expired'],
    ['a date before 1970', { date: at(-1000) }, -999, 'published'],
  ])('of %s', (_, post, now, status) => {
    expect(statusAt({ draft: false, ...post }, now)).toBe(status);
  });
});

describe('visibility()', () => {
  it.each([
    [{}, {}],
    [{ date: at(1) }, { visibleFrom: 1 }],
    [{ date: at(1), publishDate: at(0) }, { visibleFrom: 0 }],
    [{ expiryDate: at(2) }, { visibleUntil: 2 }],
    [
      { date: at(1), expiryDate: at(2) },
      { visibleFrom: 1, visibleUntil: 2 },
    ],
  ])('of %j is %j', (post, bounds) => {
    expect(visibility(post)).toEqual(bounds);
  });

  it('agrees with statusAt() at every moment', () => {
    const post = { draft: false, date: at(10), expiryDate: at(20) };
    const { visibleFrom = 0, visibleUntil = 0 } = visibility(post);
    for (let now = 8; now < 23; now += 1) {
      expect(statusAt(post, now) === 'published').toBe(now >= visibleFrom && now < visibleUntil);
    }
  });
});
