import { describe, expect, it } from 'vitest';
import { placeOf } from './faults.ts';
import { read } from './read-fields.ts';

const moment = (text: string) => ({ at: Date.parse(text) });

describe('dates', () => {
  const day = (text: string) => ({ ...moment(text), day: text });

  it.each([
    ['date: 2023-01-02', { date: day('2023-01-02') }],
    ['publishDate: 2023-01-02', { date: day('2023-01-02'), publishDate: day('2023-01-02') }],
    ['pubdate: 2023-01-02', { date: day('2023-01-02'), publishDate: day('2023-01-02') }],
    ['published: 2023-01-02', { date: day('2023-01-02'), publishDate: day('2023-01-02') }],
    ['lastmod: 2023-01-02', { date: day('2023-01-02'), lastmod: day('2023-01-02') }],
    ['modified: 2023-01-02', { date: day('2023-01-02'), lastmod: day('2023-01-02') }],
    ['expiryDate: 2023-01-02', { expiryDate: day('2023-01-02') }],
    ['unpublishdate: 2023-01-02', { expiryDate: day('2023-01-02') }],
    [
      'pubdate: 2023-01-01\npublishDate: 2023-01-02',
      { date: day('2023-01-02'), publishDate: day('2023-01-02') },
    ],
    ['unpublishdate: 2023-01-01\nexpirydate: 2023-01-02', { expiryDate: day('2023-01-02') }],
    [
      'date: 2023-01-01\npublishDate: 2023-01-02',
      { date: day('2023-01-01'), publishDate: day('2023-01-02') },
    ],
    ['date:\npublishDate: ""', {}],
    ['date: 2023-01-02 15:04', { date: moment('2023-01-02T15:04:00Z') }],
  ])('of %j', (fields, dates) => {
    const { date, publishDate, expiryDate, lastmod } = read(fields);
    expect({ date, publishDate, expiryDate, lastmod }).toEqual({
      date: undefined,
      publishDate: undefined,
      expiryDate: undefined,
      lastmod: undefined,
      ...dates,
    });
  });

  it('are in the zone of the site', () => {
    expect(read('date: 2023-07-02 15:04', { timeZone: 'Europe/Berlin' }).date).toEqual(
      moment('2023-07-02T13:04:00Z'),
    );
  });

  it.each([
    'date',
    'publishDate',
    'pubdate',
    'published',
    'expiryDate',
    'unpublishdate',
    'lastmod',
    'modified',
  ])('that are none are refused: %s', (name) => {
    expect(placeOf(() => read(`title: x\n${name}: 2023-13-45`))).toBe('3:1');
  });
});
