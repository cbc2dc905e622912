import fc from 'fast-check';
import { expect } from 'vitest';
import type { Post } from '../../../src/content/post/post.ts';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { Problem } from '../../../src/problem.ts';

/** Text that means something to one of the readers. */
export const pieces = [
  ...[
    '---\n',
    '+++\n',
    '---',
    '+++',
    '{',
    '}',
    '"',
    "'",
    '\n',
    '\r',
    '\n\n',
    ' ',
    '  ',
    '\t',
    ':',
    ': ',
    '- ',
    ', ',
    '=',
  ],
  ...[
    '[',
    ']',
    '# ',
    '#',
    '&a ',
    '*a',
    '<<',
    '!!str ',
    '| ',
    '>\n',
    '? ',
    '%YAML 1.1\n',
    '...\n',
    '\\',
    '\\u0041',
    '"""',
  ],
  ...[
    'draft',
    'Draft: true',
    'draft = true\n',
    '"draft": true',
    'title',
    'tags',
    'date',
    '2023-01-02',
    '2023-13-45',
    '12:30',
  ],
  ...[
    'true',
    'yes',
    'null',
    '001',
    '1e3',
    '-0',
    '.inf',
    '__proto__',
    'constructor',
    'weight',
    'slug',
    '../',
    '\uFEFF',
    '\u2028',
  ],
  ...[
    'é',
    '😀',
    '\ud800',
    '\0',
    '<!--',
    '-->',
    '{{<',
    'published',
    'params',
    'aliases',
    'url',
    'author',
    'name',
    '[[',
    ']]',
  ],
];

export const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

/** A Problem of a file, with its line; anything else that is thrown passes through and fails the property. */
export function refusal(error: unknown): Problem {
  if (!(error instanceof Problem) || error.type !== 'unprocessable') throw error;
  expect(error.errors.length).toBeGreaterThan(0);
  for (const { line, column } of error.errors) {
    expect(line).toBeGreaterThan(0);
    expect(column ?? 1).toBeGreaterThan(0);
  }
  return error;
}

export function read(text: string): Post | Problem {
  try {
    return readPost('posts/a.md', text, defaultSite);
  } catch (error) {
    return refusal(error);
  }
}
