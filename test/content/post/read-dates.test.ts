import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { readSite } from '../../../src/content/site/read-site.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { placeOf, placeOfError } from './faults.ts';
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

  const dateNames = 'date publishDate lastmod expiryDate pubdate published modified unpublishdate'.split(' ');

  it.each<[string, object]>([
    ...dateNames.map((name): [string, object] => [`${name}: 0001-01-01T00:00:00Z`, {}]),
    ['expiryDate: 0001-01-01', {}],
    ['expiryDate: "0001-01-01 00:00:00 +0000 UTC"', {}],
    ['expiryDate: 0001-01-01T05:00:00+05:00', {}],
    ['expiryDate: 0001-01-01T00:00:00.000Z\nunpublishdate: 2020-01-01', {}],
    ['date: 0001-01-01T00:00:00Z\nlastmod: 2023-01-02', { lastmod: day('2023-01-02') }],
    ['date: 0001-01-01T00:00:00Z\npublishDate: 2023-01-02', { publishDate: day('2023-01-02') }],
    ['expiryDate: 0001-01-01T00:00:01Z', { expiryDate: { ...moment('0001-01-01T00:00:01Z'), offset: 0 } }],
    [
      'expiryDate: 0001-01-01T00:00:00+05:00',
      { expiryDate: { ...moment('0000-12-31T19:00:00Z'), offset: 300 } },
    ],
  ])('that are the zero time of Go are none: %j', (fields, dates) => {
    const { date, publishDate, expiryDate, lastmod } = read(fields);
    const given = { date, publishDate, expiryDate, lastmod };
    expect(JSON.parse(JSON.stringify(given))).toEqual(dates);
  });

  it.each([
    ['TOML', '+++\nexpiryDate = 0001-01-01T00:00:00Z\ndate = 0001-01-01T00:00:00Z\n+++\n'],
    ['TOML, a day', '+++\nexpiryDate = 0001-01-01\n+++\n'],
    ['JSON', '{"expiryDate": "0001-01-01T00:00:00Z", "date": "0001-01-01T00:00:00Z"}\n'],
  ])('that are the zero time are none in %s', (_format, text) => {
    const post = readPost('a.md', `${text}x`, defaultSite);
    expect(post.expiryDate).toBeUndefined();
    expect(post.date).toBeUndefined();
  });

  it('are days of the site, of which the first of all is none in UTC alone', () => {
    expect(read('expiryDate: 0001-01-01', { timeZone: 'Europe/Berlin' }).expiryDate?.day).toBe('0001-01-01');
  });

  it.each(['none', 'None', 'null', '"null"', '"-"', '~', '" - "'])(
    'may be said to be none: date: %s',
    (none) => {
      expect(read(`date: ${none}`).date).toBeUndefined();
      expect(read(`date: ${none}\nlastmod: 2023-01-02`).date).toEqual(day('2023-01-02'));
    },
  );

  it.each(['publishDate: none', 'pubdate: "-"', 'expiryDate: none', 'unpublishdate: "null"'])(
    'that hide a post are not none for such a word: %s',
    (field) => {
      expect(placeOf(() => read(field))).toBe('2:1');
    },
  );

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

describe('dates by the settings', () => {
  const settings = (frontmatter: string) => readSite(`frontmatter: ${frontmatter}`, 'yaml').site;
  const readFile = (key: string, fields: string, frontmatter: string) =>
    readPost(key, `---\n${fields}\n---\n`, settings(frontmatter));

  it.each([
    ['posts/2023-05-06-hello-you.md', '', '2023-05-06', 'hello-you'],
    ['posts/2023-05-06-b/index.md', '', '2023-05-06', 'b'],
    ['posts/2023-05-06.md', '', '2023-05-06', undefined],
    ['posts/2023-05-06-own.md', 'date: 2020-01-01\nslug: mine', '2023-05-06', 'mine'],
    ['posts/2023-02-30-no-day.md', 'date: 2020-01-01', '2020-01-01', undefined],
    ['posts/hello.md', 'date: 2020-01-01', '2020-01-01', undefined],
    ['2023-05-06-folder/hello.md', '', undefined, undefined],
  ])('are in the name of %s with %j', (key, fields, day, slug) => {
    const post = readFile(key, fields, '{date: [":filename", ":default"]}');
    expect([post.date?.day, post.slug]).toEqual([day, slug]);
  });

  it('are not in the name by default, nor behind a field that has one', () => {
    expect(readPost('posts/2023-05-06-a.md', '', defaultSite).date).toBeUndefined();
    const post = readFile('posts/2023-05-06-a.md', 'date: 2020-01-01', '{date: [date, ":filename"]}');
    expect([post.date?.day, post.slug]).toEqual(['2020-01-01', undefined]);
  });

  it('come from fields of other names', () => {
    const fields = 'written: 2020-01-01\nchanged: 2021-01-01\nover: 2022-01-01\nfrom: 2019-01-01';
    const post = readFile(
      'posts/a.md',
      fields,
      '{date: [Written, ":default"], lastmod: [":git", changed], expiryDate: [over], publishDate: [from]}',
    );
    expect([post.date?.day, post.lastmod?.day, post.expiryDate?.day, post.publishDate?.day]).toEqual([
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2019-01-01',
    ]);
  });

  it('are refused where a field has none, whether it counts or not', () => {
    expect(placeOf(() => readFile('posts/2023-05-06-a.md', 'date: soon', '{date: [":filename"]}'))).toBe(
      '2:1',
    );
    expect(placeOfError(() => readSite('frontmatter: {date: [":nonsense"]}', 'yaml'))).toBe('1:15');
  });
});
