/** Front matter in which single values are bad: what stands, what is left out, and what hides the post. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { statusAt } from '../../../src/content/post/status.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { Problem } from '../../../src/problem.ts';
import { runs } from '../../runs.ts';
import { faultsOf, placeLeftOut } from './faults.ts';

const fences = { yaml: ['---\n', '\n---\n'], toml: ['+++\n', '\n+++\n'], json: ['{\n', '\n}\n'] } as const;

type Format = keyof typeof fences;

function read(format: Format, fields: string, site = {}) {
  const [opening, closing] = fences[format];
  return readPost('posts/a.md', `${opening}${fields}${closing}The text.\n`, { ...defaultSite, ...site });
}

describe('a bad value', () => {
  it.each<[Format, string, string]>([
    ['yaml', 'title: A\ntitle: B\nweight: 1', '3:1'],
    ['yaml', 'weight: 1\ndescription: "a', '3:1'],
    ['yaml', 'description: a: b\nweight: 1', '2:1'],
    ['yaml', 'description: @me\nweight: 1', '2:1'],
    ['yaml', 'description: "C:\\dir"\nweight: 1', '2:1'],
    ['yaml', 'tags: [a, b\nweight: 1', '2:1'],
    ['yaml', 'tags: {a: b}\nweight: 1', '2:1'],
    ['yaml', 'tags:\n- a\n -b: c\n-\tx: [\nweight: 1', '2:1'],
    ['yaml', 'tags: *missing\nweight: 1', '2:1'],
    ['yaml', 'aliases: https://example.org/old/\nweight: 1', '2:1'],
    ['yaml', 'aliases:\n  - /kept/\n  - https://example.org/old/\nweight: 1', '4:5'],
    ['yaml', 'url: https://example.org/old/\nweight: 1', '2:1'],
    ['yaml', 'params:\n  a: 1\n  a: 2\n  b: 3\nweight: 1', '4:3'],
    ['yaml', 'params:\n  a:\n    b: "x\n  c: 3\nweight: 1', '4:5'],
    ['yaml', 'lastmod: soon\ndate: 2023-01-02\nweight: 1', '2:1'],
    ['toml', 'title = "A"\ntitle = "B"\nweight = 1', '3:1'],
    ['toml', 'description = "a\nweight = 1', '2:1'],
    ['toml', 'description = no quotes\nweight = 1', '2:1'],
    ['toml', 'tags = ["a",\nweight = 1', '2:1'],
    ['toml', 'aliases = "https://example.org/old/"\nweight = 1', '2:1'],
    ['toml', 'weight = 1\n[params]\na = 1\na = 2\n[params.b]\nc = 1', '5:1'],
    ['toml', 'weight = 1\n[params]\na = 1\n[other]\nb = 1\n[params]\nc = 1', '7:1'],
    ['json', '"title": "A",\n"title": "B",\n"weight": 1', '3:1'],
    ['json', '"description": none,\n"weight": 1', '2:16'],
    ['json', '"description": "a,\n"weight": 1', '2:16'],
    ['json', '"description": "\\q",\n"weight": 1', '2:16'],
    ['json', '"aliases": ["/kept/", "https://example.org/old/"],\n"weight": 1', '2:23'],
  ])('is left out with a warning at its line, and the rest stands: %s %j', (format, fields, place) => {
    expect(placeLeftOut(() => read(format, fields))).toBe(place);
    const post = read(format, fields);
    expect(post.weight).toBe(1);
    expect(post.body).toContain('The text.');
    expect(post.url).toBeUndefined();
    expect(post.description).toBe('');
    expect(post.title).toBe(fields.includes('B') ? 'B' : 'A');
    expect(post.aliases).toEqual(fields.includes('kept') ? ['/kept/'] : []);
  });

  it.each(['date: -', 'date: - # none', '"date": -', 'date: none', 'date: null', 'lastmod: -'])(
    'is none where a word or a hyphen says that there is no date: %s',
    (field) => {
      const { date, lastmod, warnings } = read('yaml', field);
      expect({ date, lastmod, warnings }).toEqual({});
    },
  );

  it('is one of 20 at most', () => {
    const bad = (count: number) => Array.from({ length: count }, (_, n) => `k${n}: "x`).join('\n');
    expect(read('yaml', bad(20)).warnings).toHaveLength(20);
    expect(faultsOf(() => read('yaml', bad(21)))).toHaveLength(1);
  });
});

describe('a value that decides who sees the post, or may', () => {
  it.each<[Format, string]>([
    ['yaml', 'draft: false\ndraft: false'],
    ['yaml', 'draft: true\ndraft: false'],
    ['yaml', 'draft: true\nDRAFT: false'],
    ['yaml', 'draft: true\n"draft": false'],
    ['yaml', 'draft: true\n"\\x64raft": false'],
    ['yaml', "draft: true\n'draft': false"],
    ['yaml', 'draft: true\n!!str draft: false'],
    ['yaml', 'draft: true\n&a draft: false'],
    ['yaml', 'draft: true\n? draft\n: false'],
    ['yaml', 'draft: true\ndraft\u200B: false'],
    ['yaml', 'draft: "true'],
    ['yaml', '"\\x64raft": "true'],
    ['yaml', 'draft: tru'],
    ['yaml', 'draft:true\ntitle: x'],
    ['yaml', 'title: x\ndraft:true'],
    ['yaml', 'title: x\n draft: true'],
    ['yaml', 'title: "x\n draft: true'],
    ['yaml', '\tdraft: true\ntitle: x'],
    ['yaml', 'title: {a: "x,\ndraft: true'.replace('\n', ' ')],
    ['yaml', 'base: &b\n  draft: true\n  draft: false\n<<: *b'],
    ['yaml', 'base: &b {draft: true}\nbase: &b {x: 1}\n<<: *b'],
    ['yaml', 'base: &b {x: 1, x: 2}\n<<: *b'],
    ['yaml', '<<: *missing\ntitle: x'],
    ['yaml', 'a: &a {x: 1}\nb: &b {draft: true}\n<<: *a\n<<: *b'],
    ['yaml', 'Draft: false\n<<: {draft: true}'],
    ['yaml', 'date: soon'],
    ['yaml', 'date: 2199-01-01\ndate: 2020-01-01'],
    ['yaml', 'date: -\ndate: 2020-01-01\ndate: 2021-01-01'],
    ['yaml', 'publishDate: -'],
    ['yaml', 'publishDate: none'],
    ['yaml', 'pubdate: "2199-01-01'],
    ['yaml', 'expiryDate: [2020-01-01'],
    ['yaml', 'unpublishdate: 2020-13-01'],
    ['yaml', 'published: "false'],
    ['yaml', 'lastmod: soon'],
    ['yaml', 'build:\n  render: never\n  render: always'],
    ['yaml', 'build:\n  render: "never'],
    ['yaml', '_build: {render: never'],
    ['yaml', 'headless: maybe'],
    ['yaml', 'cascade: {draft: true'],
    ['yaml', '{draft: true, title: "x'],
    ['yaml', '- draft: true'],
    ['toml', 'draft = true\ndraft = false'],
    ['toml', 'draft = true\n"draft" = false'],
    ['toml', 'draft = true\n"\\u0064raft" = false'],
    ['toml', 'draft = tru'],
    ['toml', 'title = "x\ndraft = maybe'],
    ['toml', 'date = 2023-02-30'],
    ['toml', '[build]\nrender = "never"\n[build]\nlist = "always"'],
    ['toml', 'build.render = "never"\n[build]\nlist = "always"'],
    ['toml', '[build\nrender = "never"'],
    ['toml', 'x = {draft = true'],
    ['json', '"draft": true,\n"draft": false'],
    ['json', '"draft": true,\n"\\u0064raft": false'],
    ['json', '"draft": true,\n"Draft": false'],
    ['json', '"draft": tru'],
    ['json', '"date": 2023-01-02'],
    ['json', '"build": {"render": "never", "render": "always"}'],
    ['json', '"title": "A"},\n"draft": true'],
    ['json', '"title": "A"}\n"draft": true'],
    ['json', '"tags": ["A"}],\n"draft": true'],
  ])('hides it and is an error: %s %j', (format, fields) => {
    expect(faultsOf(() => read(format, fields)).length).toBeGreaterThan(0);
  });

  it('is one that the settings take for a date', () => {
    const dateFields = {
      ...defaultSite.dateFields,
      publishDate: ['release'],
      expiryDate: [':filename', 'end'],
    };
    for (const fields of [
      'release: "2199',
      'release: none',
      'end: 2020-01-01\nEND: 2199-01-01',
      'x: "\n end: 1',
    ]) {
      expect(faultsOf(() => read('yaml', fields, { dateFields })).length).toBeGreaterThan(0);
      expect(statusAt(read('yaml', fields), 0)).toBe('published');
    }
  });

  it('still hides the post when values beside it are bad', () => {
    for (const fields of [
      'title: "x\ndraft: true\ntags: [a]',
      'tags: [\ndraft: true',
      'a: b: c\ndate: 2199-01-01',
    ]) {
      expect(statusAt(read('yaml', fields), Date.UTC(2026, 0))).not.toBe('published');
    }
    expect(read('toml', 'title = "x\ndraft = true\na = """').draft).toBe(true);
    expect(read('json', '"title": "x,\n"draft": true').draft).toBe(true);
  });
});

describe('whatever is done to the lines around it, a line that hides the post', () => {
  const hiding: Record<Format, string[]> = {
    yaml: ['draft: true', 'date: 2199-01-01', 'expiryDate: 2001-01-01', 'published: false', '"draft": on'],
    toml: ['draft = true', 'date = 2199-01-01', 'expiryDate = 2001-01-01', 'build.render = "never"'],
    json: ['"draft": true', '"publishDate": "2199-01-01"', '"\\u0064raft": true'],
  };
  const beside: Record<Format, string[]> = {
    yaml: [
      'title: A',
      'tags: [a, b]',
      'tags:\n- a',
      'x: "b: c"',
      'params:\n  a: 1',
      'base: &b {x: 1}',
      'y: *b',
    ],
    toml: ['title = "A"', 'tags = ["a", "b"]', 'tags = [\n"a",\n]', "x = 'b'", 'text = "b = c"'],
    json: ['"title": "A"', '"tags": ["a", "b"]', '"x": "b: c"', '"y": null'],
  };
  const noise = [
    '"',
    "'",
    '[',
    '}',
    '{',
    ': ',
    '- ',
    '\t',
    '|',
    '&a',
    '*a',
    '\\',
    ',',
    '#',
    '@',
    '\n',
    '\n ',
    '? ',
    '<<: ',
  ];
  const change = fc.record({
    line: fc.nat(5),
    at: fc.nat(20),
    cut: fc.nat(2),
    put: fc.constantFrom('', ...noise),
  });

  it.each<Format>(['yaml', 'toml', 'json'])('hides it in %s', (format) => {
    const lines = fc.array(fc.constantFrom(...beside[format]), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...hiding[format]),
        lines,
        fc.nat(5),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        (hide, others, place, changes) => {
          // A brace ends JSON, and what is behind it is text.
          for (const { line, at, cut, put: sign } of changes) {
            const put = format === 'json' && sign === '}' ? '' : sign;
            const index = line % others.length;
            const text = others[index] ?? '';
            others[index] = text.slice(0, at) + put + text.slice(at + cut);
          }
          const all = others.toSpliced(place % (others.length + 1), 0, hide);
          expect(isShown(format, all.join(format === 'json' ? ',\n' : '\n'))).toBe(false);
        },
      ),
      { numRuns: runs(1500) },
    );
  });

  function isShown(format: Format, fields: string): boolean {
    try {
      const post = read(format, fields);
      return statusAt(post, Date.UTC(2026, 0)) === 'published' && post.build?.render !== false;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }
});
