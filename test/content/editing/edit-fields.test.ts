/** Of front matter that is changed in one field, only the lines of the field differ. */

import { describe, expect, it } from 'vitest';
import { type Changes, editFields, readFields } from '../../../src/content/editing/edit-fields.ts';

type Row = readonly [what: string, before: string, changes: Changes, after: string];

const yaml = (text: string) => `---\n${text}---\n\nThe body.\n`;
const toml = (text: string) => `+++\n${text}+++\nThe body.\n`;

const rows: readonly Row[] = [
  [
    'a plain text',
    yaml('title: Old # why\ndraft: true\n'),
    { title: 'New' },
    yaml('title: New # why\ndraft: true\n'),
  ],
  ['double quotes', yaml('title: "Old"\n'), { title: 'A "new" one' }, yaml('title: "A \\"new\\" one"\n')],
  ['single quotes', yaml("title: 'Old'\n"), { title: "It's" }, yaml("title: 'It''s'\n")],
  ['a text that needs quotes', yaml('title: Old\n'), { title: 'One: two' }, yaml('title: "One: two"\n')],
  ['a colon inside a word', yaml('title: Old\n'), { title: 'At 10:30 h' }, yaml('title: At 10:30 h\n')],
  ['a word of YAML', yaml('title: Old\n'), { title: 'yes' }, yaml('title: "yes"\n')],
  ['digits', yaml('title: Old\n'), { title: '2024' }, yaml('title: "2024"\n')],
  ['digits for digits', yaml('weight: 3\n'), { weight: '12' }, yaml('weight: 12\n')],
  ['a flag', yaml('draft:   true\ntitle: x\n'), { draft: false }, yaml('draft:   false\ntitle: x\n')],
  [
    'a date',
    yaml('date: 2024-01-02\n'),
    { date: '2026-11-20T10:00:00+01:00' },
    yaml('date: 2026-11-20T10:00:00+01:00\n'),
  ],
  ['a missing value', yaml('title:\ndraft: true\n'), { title: 'New' }, yaml('title: New\ndraft: true\n')],
  ['an empty text', yaml('title: "" # none\n'), { title: 'New' }, yaml('title: "New" # none\n')],
  ['a missing value with a comment', yaml('title: # none\n'), { title: 'New' }, yaml('title: New # none\n')],
  [
    'a folded text',
    yaml('description: >\n  a\n  b\ntags: []\n'),
    { description: 'c' },
    yaml('description: c\ntags: []\n'),
  ],
  ['a text of several lines', yaml('title: a\n  b\nx: 1\n'), { title: 'c' }, yaml('title: c\nx: 1\n')],
  ['a name in capitals', yaml('Title: Old\n'), { title: 'New' }, yaml('Title: New\n')],
  ['a name in quotes', yaml('"title" : Old\n'), { title: 'New' }, yaml('"title" : New\n')],
  [
    'several lines for one',
    yaml('description: a\n'),
    { description: 'a\nb' },
    yaml('description: "a\\nb"\n'),
  ],
  [
    'a new field',
    yaml('title: a\nparams:\n  x: 1\n'),
    { draft: true },
    yaml('title: a\nparams:\n  x: 1\ndraft: true\n'),
  ],
  [
    'a new field below indented ones',
    yaml('  title: a\n'),
    { draft: true },
    yaml('  title: a\n  draft: true\n'),
  ],
  ['a new field in empty front matter', yaml(''), { title: 'A' }, yaml('title: A\n')],
  ['a field that goes', yaml('a: 1\ntags:\n  - x\n  - y\nb: 2\n'), { tags: null }, yaml('a: 1\nb: 2\n')],
  ['a field that is not there', yaml('a: 1\n'), { tags: null }, yaml('a: 1\n')],
  ['the same value', yaml('title:   "a"   \n'), { title: 'a' }, yaml('title:   "a"   \n')],
  [
    'an item more',
    yaml('tags: [a, "b c"] # two\n'),
    { tags: ['a', 'b c', 'd'] },
    yaml('tags: [a, "b c", d] # two\n'),
  ],
  ['an item less', yaml('tags: [a, b, c]\n'), { tags: ['a', 'c'] }, yaml('tags: [a, c]\n')],
  ['two items less at the end', yaml('tags: [a, b, c]\n'), { tags: ['a'] }, yaml('tags: [a]\n')],
  ['an item for another', yaml('tags: [a, b, c]\n'), { tags: ['a', 'b', 'd'] }, yaml('tags: [a, b, d]\n')],
  ['another order', yaml('tags: [a, b]\n'), { tags: ['b', 'a'] }, yaml('tags: [b, a]\n')],
  ['no item', yaml('tags:\n  - a\nx: 1\n'), { tags: [] }, yaml('tags: []\nx: 1\n')],
  [
    'an item a line more',
    yaml('tags:\n- a # one\n-  "b"\nx: 1\n'),
    { tags: ['a', 'b', 'c'] },
    yaml('tags:\n- a # one\n-  "b"\n-  c\nx: 1\n'),
  ],
  [
    'an item a line less',
    yaml('tags:\n  - a\n  - b # two\n  - c\n'),
    { tags: ['a', 'c'] },
    yaml('tags:\n  - a\n  - c\n'),
  ],
  ['a list for a text', yaml('tags: a\n'), { tags: ['a', 'b, c'] }, yaml('tags: [a, "b, c"]\n')],
  [
    'a long list',
    yaml('tags: [\n  a,\n  b,\n]\n'),
    { tags: ['a', 'b', 'c'] },
    yaml('tags: [\n  a,\n  b,\n  c,\n]\n'),
  ],
  ['an alias', yaml('a: &x one\ntitle: *x\n'), { title: 'two' }, yaml('a: &x one\ntitle: two\n')],
  ['fields in braces', yaml('{title: a, draft: true}\n'), {}, yaml('{title: a, draft: true}\n')],
  [
    'YAML on the line of its delimiter',
    '---title: a\ndraft: true\n---\nb',
    { title: 'c' },
    '---title: c\ndraft: true\n---\nb',
  ],
  ['no front matter', 'Text.\n', { title: 'A' }, '---\ntitle: A\n---\n\nText.\n'],
  ['an empty file', '', { title: 'A', draft: true }, '---\ntitle: A\ndraft: true\n---\n'],
  [
    'line ends of Windows',
    '\uFEFF---\r\ntitle: a\r\nb: 1\r\n---\r\n\r\nx\r\ny\n',
    { title: 'c', draft: true },
    '\uFEFF---\r\ntitle: c\r\nb: 1\r\ndraft: true\r\n---\r\n\r\nx\r\ny\n',
  ],
  [
    'TOML',
    toml('title = "a" # b\ndate = 2024-01-02\n'),
    { title: 'c' },
    toml('title = "c" # b\ndate = 2024-01-02\n'),
  ],
  ['a literal text of TOML', toml("title = 'a'\n"), { title: 'C:\\d' }, toml("title = 'C:\\d'\n")],
  [
    'a date of TOML',
    toml('date = 2024-01-02 03:04:05\n'),
    { date: '2026-11-20' },
    toml('date = 2026-11-20\n'),
  ],
  ['a date in quotes', toml('date = "2024-01-02"\n'), { date: '2026-11-20' }, toml('date = "2026-11-20"\n')],
  [
    'a long text of TOML',
    toml('description = """\na "b"\n"""\nx = 1\n'),
    { description: 'c' },
    toml('description = """\nc"""\nx = 1\n'),
  ],
  [
    'words inside a folded text',
    yaml('description: >-\n  One two\n  three four\n\n  five\nx: 1\n'),
    { description: 'One two three 4\nfive' },
    yaml('description: >-\n  One two\n  three 4\n\n  five\nx: 1\n'),
  ],
  [
    'words inside a text with its line ends',
    yaml('description: |\n  One\n  two\nx: 1\n'),
    { description: 'One\ntwo and\nthree\n' },
    yaml('description: |\n  One\n  two and\n  three\nx: 1\n'),
  ],
  [
    'words inside double quotes on two lines',
    yaml('description: "One \\"two\\"\n  three"\nx: 1\n'),
    { description: 'One "two" "3"' },
    yaml('description: "One \\"two\\"\n  \\"3\\""\nx: 1\n'),
  ],
  [
    'words inside single quotes on two lines',
    yaml("description: 'One\n  it''s two'\nx: 1\n"),
    { description: "One it's 't two" },
    yaml("description: 'One\n  it''s ''t two'\nx: 1\n"),
  ],
  [
    'words inside a plain text on lines of its own',
    yaml('description:\n  One two\n  three\nx: 1\n'),
    { description: 'One two three four' },
    yaml('description:\n  One two\n  three four\nx: 1\n'),
  ],
  [
    'words inside a text of TOML on two lines',
    toml("description = '''\nOne\ntwo'''\nx = 1\n"),
    { description: 'One\ntwo three' },
    toml("description = '''\nOne\ntwo three'''\nx = 1\n"),
  ],
  [
    'a new field before tables',
    toml('title = "a"\n\n# more\n[params]\nx = 1\n'),
    { draft: true },
    toml('title = "a"\ndraft = true\n\n# more\n[params]\nx = 1\n'),
  ],
  [
    'a table alone',
    toml('[params]\ntitle = "a"\n'),
    { title: 'b' },
    toml('title = "b"\n[params]\ntitle = "a"\n'),
  ],
  [
    'a list of TOML',
    toml('tags = [\n  "a", # one\n  "b"\n]\n'),
    { tags: ['a', 'c'] },
    toml('tags = [\n  "a",\n  "c"\n]\n'),
  ],
  ['a field of TOML that goes', toml('a = 1\ntags = ["a"]\nb = 2\n'), { tags: null }, toml('a = 1\nb = 2\n')],
  [
    'JSON',
    '{\n  "title": "a",\n  "x": {"y": [1]}\n}\n\nb',
    { title: 'c"' },
    '{\n  "title": "c\\"",\n  "x": {"y": [1]}\n}\n\nb',
  ],
  [
    'a new field of JSON',
    '{\n  "title": "a"\n}\nb',
    { draft: true },
    '{\n  "title": "a",\n  "draft": true\n}\nb',
  ],
  ['a new field in a line', '{"title": "a"}\nb', { tags: ['x'] }, '{"title": "a", "tags": ["x"]}\nb'],
  ['a first field', '{}\nb', { title: 'a' }, '{"title": "a"}\nb'],
  ['a field of JSON that goes', '{"a": 1, "b": 2, "c": 3}\nx', { b: null }, '{"a": 1, "c": 3}\nx'],
  ['the last field of JSON', '{"a": 1, "b": 2}\nx', { b: null }, '{"a": 1}\nx'],
];

describe('editFields() writes', () => {
  it.each(rows)('%s', (_what, before, changes, after) => {
    expect(editFields(before, changes)).toBe(after);
  });
});

describe('editFields() refuses', () => {
  it.each([
    [
      'an anchor that others use',
      yaml('title: &a x\nb: *a\n'),
      { title: 'y' },
      'Cannot change "title" alone: other fields may use its anchor "a"; change it in the text',
    ],
    [
      'fields in braces',
      yaml('{title: a}\n'),
      { title: 'b' },
      'Cannot change "title" alone: the fields stand in one pair of braces; change it in the text',
    ],
    ['a name that stands twice', yaml('title: a\ntitle: b\n'), { title: 'c' }, /"title"/],
    ['front matter without an end', '---\ntitle: a\n', { title: 'b' }, /must close it/],
  ])('%s', (_what, text, changes, message) => {
    expect(() => editFields(text, changes)).toThrow(message);
  });
});

describe('readFields()', () => {
  it('gives names as they are written, with plain values', () => {
    expect(readFields(yaml('Title: A\ntags: [x, 1]\n'))).toEqual({
      format: 'yaml',
      fields: { Title: 'A', tags: ['x', 1] },
      bodyAt: 30,
      bodyLine: 5,
    });
  });

  it('counts every sign before the text', () => {
    const { bodyAt, bodyLine } = readFields('\uFEFF---\r\na: 1\r\n---\r\nx');
    expect([bodyAt, bodyLine]).toEqual([17, 4]);
  });

  it('gives nothing for a text without front matter', () => {
    expect(readFields('\uFEFFText.\n')).toEqual({ format: null, fields: {}, bodyAt: 1, bodyLine: 1 });
  });
});
