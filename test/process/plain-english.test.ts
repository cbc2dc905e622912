/** The documentation and the comments are written in short sentences, and in words that readers know. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commentsOf, privateWords, sentences } from './plain-english.ts';

const root = resolve(import.meta.dirname, '../..');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** Sources, styles and scripts, whose comments are judged like documents. */
const sources = ['src', 'cli', 'admin', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js|css)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** Words of a sentence: most have at most `usual`, none has more than `most`. */
const usual = 25;
const most = 32;

describe.each([...documents, ...sources])('%s', (path) => {
  const file = readFileSync(join(root, path), 'utf8');
  const text = path.endsWith('.md') ? file : commentsOf(file);

  it(`has no sentence of more than ${most} words`, () => {
    expect(sentences(text).filter(({ words }) => words > most)).toEqual([]);
  });

  it(`has at most one sentence in twenty of more than ${usual} words`, () => {
    const all = sentences(text);
    const long = all.filter(({ words }) => words > usual);
    expect(long.length > all.length / 20 ? long : []).toEqual([]);
  });

  it('has no words of our own', () => {
    expect(privateWords(text)).toEqual([]);
  });
});

describe('sentences()', () => {
  it.each([
    ['One two. Three four!  Five?', ['One two.', 'Three four!', 'Five?']],
    ['A line\nthat goes on. Another.', ['A line that goes on.', 'Another.']],
    ['# Title\n\nText.\n\n```\ncode. more.\n```\n', ['Text.']],
    ['- one item\n  of two lines\n- another', ['one item of two lines', 'another']],
    ['| a b | `x | y` c |\n|---|---|\n', ['a b', 'Code c']],
    ['**Bold.** `code` is [a link](a.md#b). _So_ is this.', ['Bold.', 'Code is a link.', 'So is this.']],
    ['Version 0.169.0 of index.ts stays whole.', ['Version 0.169.0 of index.ts stays whole.']],
  ])('of %j', (text, expected) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('counts words: code is one, signs are none', () => {
    expect(sentences('A `b c d` → e-f, 1,000 ÷ 2 – g.').map(({ words }) => words)).toEqual([6]);
  });
});

describe('privateWords()', () => {
  it.each([
    ['A row of another basis is made anew.', '"basis"'],
    ['A stretch that was equal is remembered.', '"stretch"'],
    ['It goes when the next look meets it.', '"next look"'],
    ['A look at the bucket tells.', '"A look at"'],
    ['It is an attribute of a Thing.', '"Thing"'],
    ['Nothing is known but that of which it was made.', '"that of which"'],
    ['It is none of this site.', '"is none of this "'],
    ['Good. What fails is done by repeating.', '"What fails is done by repeatin"'],
  ])('finds those of %j', (text, found) => {
    expect(privateWords(text)).toEqual([expect.stringMatching(`^${found} in `)]);
  });

  it.each([
    '`basis` is a column.',
    'What is a post?',
    'Things change.',
    'One look-up is enough.',
    '# What it is',
  ])('finds none in %j', (text) => {
    expect(privateWords(text)).toEqual([]);
  });
});

describe('commentsOf()', () => {
  it.each([
    ['/** One line. */\nconst a = 1;', 'One line.'],
    ['/**\n * Two\n * lines.\n *\n * - item\n */', 'Two\nlines.\n\n- item'],
    ['// One\n// sentence.\nconst a = 1; // Another.\n', 'One\nsentence.\n\nAnother.'],
    ["const a = 'https://example.com'; const b = 4 / 2;", ''],
    ['    {/* In JSX. */}', 'In JSX.'],
  ])('of %j', (source, expected) => {
    expect(commentsOf(source)).toBe(expected);
  });

  it('gives text that can be judged like a document', () => {
    expect(privateWords(commentsOf('/** A row of another basis. */\n'))).toHaveLength(1);
  });
});
