import { describe, expect, it } from 'vitest';
import { changesFor, type How, isDraft, laterMoment } from '../../admin/publishing.ts';

const zone = 'Europe/Berlin';
const now = Date.parse('2026-06-01T12:00:00+02:00');
const later = Date.parse('2026-07-01T12:00:00+02:00');

const of = (fields: Record<string, unknown>) => ({ field: (name: string) => fields[name] });

describe('changesFor()', () => {
  it.each<[How['as'], Record<string, unknown>, Record<string, unknown>]>([
    ['published', { draft: true, date: '2026-07-01' }, { draft: false }],
    ['published', { publishDate: '2026-07-01' }, {}],
    ['published', { published: false }, { published: true }],
    ['published', { published: '2026-07-01' }, {}],
    ['now', { date: '2026-07-01' }, { date: '2026-06-01T12:00:00+02:00' }],
    ['now', { date: '2026-05-01', publishDate: '2026-07-01' }, { publishDate: null }],
    ['now', { date: '2026-05-01', publishDate: '2026-05-01' }, {}],
    ['scheduled', { pubdate: '2026-05-01' }, { date: '2026-07-01T12:00:00+02:00', pubdate: null }],
    ['draft', { date: '2026-07-01' }, { draft: true }],
    ['is', { draft: true }, {}],
  ])('makes a post %s: %j', (as, fields, changes) => {
    const how: How = as === 'scheduled' ? { as, at: later } : { as };
    expect(changesFor(of(fields), how, zone, now)).toEqual(changes);
  });
});

describe('laterMoment()', () => {
  it.each<[Record<string, unknown>, number | null]>([
    [{ date: '2026-07-01T12:00:00+02:00' }, later],
    [{ date: '2026-07-01', publishDate: '2026-05-01' }, null],
    [{ date: '2026-05-01', published: '2026-07-01T12:00:00+02:00' }, later],
    [{ published: true }, null],
  ])('is the moment from which visitors see %j', (fields, moment) => {
    expect(laterMoment(of(fields), zone, now)).toBe(moment);
  });
});

describe('isDraft()', () => {
  it.each<[Record<string, unknown>, boolean]>([
    [{ draft: true }, true],
    [{ draft: 'yes' }, true],
    [{ published: false }, true],
    [{ published: '2024-01-02' }, false],
    [{}, false],
  ])('reads %j', (fields, is) => {
    expect(isDraft(of(fields))).toBe(is);
  });
});
