import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/content/post/read-post.ts';
import { defaultSite } from '../../../src/content/site/site.ts';
import { faultsOf, placeLeftOut, placeOf } from './faults.ts';
import { read } from './read-fields.ts';

const moment = (text: string) => ({ at: Date.parse(text) });

describe('readPost()', () => {
  it('reads the fields of a usual post', () => {
    const post = read(`date: 2023-01-02T12:00:00+01:00
draft: true
title: How to get good at things
category: learning-advice
tags:
   - imposter-syndrome
   - creative-process
includes_video: yes`);
    expect(post).toEqual({
      key: 'posts/my-post.md',
      pageKey: 'posts/my-post.md',
      title: 'How to get good at things',
      draft: true,
      date: { ...moment('2023-01-02T11:00:00Z'), offset: 60 },
      description: '',
      aliases: [],
      weight: 0,
      terms: [
        { taxonomy: 'tags', name: 'imposter-syndrome' },
        { taxonomy: 'tags', name: 'creative-process' },
        { taxonomy: 'categories', name: 'learning-advice' },
      ],
      params: new Map<string, unknown>([
        ['date', '2023-01-02T12:00:00+01:00'],
        ['draft', true],
        ['title', 'How to get good at things'],
        ['category', 'learning-advice'],
        ['tags', ['imposter-syndrome', 'creative-process']],
        ['includes_video', 'yes'],
      ]),
      body: 'body\n',
      bodyLine: 11,
    });
  });

  it('takes a plain Markdown file for a visible post', () => {
    expect(readPost('posts/my-post.md', '# Hello\n', defaultSite)).toEqual({
      key: 'posts/my-post.md',
      pageKey: 'posts/my-post.md',
      title: 'My post',
      draft: false,
      description: '',
      aliases: [],
      weight: 0,
      terms: [],
      params: new Map(),
      body: '# Hello\n',
      bodyLine: 1,
    });
  });

  it.each([
    ['TOML', '+++\nTitle = "A"\ndraft = "on"\ndate = 2023-01-02\n[params]\nx = 1\n+++\n'],
    ['JSON', '{"Title": "A", "draft": "on", "date": "2023-01-02", "params": {"x": 1}}'],
    ['YAML', '---\nTitle: A\ndraft: on\ndate: 2023-01-02\nparams: {x: 1}\n---\n'],
  ])('reads %s alike', (_, text) => {
    const { title, draft, date, params } = readPost('a.md', text, defaultSite);
    expect({ title, draft, date }).toEqual({
      title: 'A',
      draft: true,
      date: { ...moment('2023-01-02'), day: '2023-01-02' },
    });
    expect(params.get('x')).toBe(1);
  });

  it('refuses NUL', () => {
    expect(placeOf(() => readPost('a.md', 'a\n\0', defaultSite))).toBe('2:1');
  });
});

describe('texts', () => {
  it.each([
    ['title: 2023', 'title', '2023'],
    ['title: 001', 'title', '001'],
    ['title: 1.10', 'title', '1.10'],
    ['title: true', 'title', 'true'],
    ['title: "  a\\n b "', 'title', 'a b'],
    ['title: ""', 'title', 'My post'],
    ['title:', 'title', 'My post'],
    ['TITLE: x', 'title', 'x'],
    ['title: "a\\x07\\ud800b"', 'title', 'a\uFFFDb'],
    ['description: 5', 'description', '5'],
    ['description: "a\\nb"', 'description', 'a\nb'],
    ['summary: x', 'summary', 'x'],
    ['summary: ""', 'summary', undefined],
    ['author: Ann', 'author', 'Ann'],
    ['author: {name: Ann, email: a@b.c}', 'author', 'Ann'],
    ['author: [Ann, {name: Bob}]', 'author', 'Ann, Bob'],
    ['image: cover.jpg', 'image', 'cover.jpg'],
    ['image: {caption: x}', 'image', undefined],
    ['weight: 5', 'weight', 5],
    ['weight: "-3"', 'weight', -3],
    ['weight:', 'weight', 0],
  ] as const)('%j', (fields, name, value) => {
    expect(read(fields)[name]).toBe(value);
  });

  it.each([
    'title: [a]',
    'title: {a: b}',
    'description: []',
    'summary: {}',
    'author: {email: x}',
    'weight: 1.5',
    'weight: x',
    'weight: true',
    'params: x',
  ])('leaves out %j', (fields) => {
    expect(placeLeftOut(() => read(fields))).toBe('2:1');
  });
});

describe('params', () => {
  it('have every field under its name in lower case, and those inside params', () => {
    const { params } = read(
      'Title: A\nMath: yes\nparams: {Math: no, Toc: true}\nisHTML: 1\nmarkup: html\ndate: 2023-01-02',
    );
    expect(Object.fromEntries(params)).toEqual({
      title: 'A',
      math: 'yes',
      params: { Math: 'no', Toc: true },
      toc: true,
      ishtml: 1,
      markup: 'html',
      date: '2023-01-02',
    });
  });

  it('may have names that JavaScript knows', () => {
    const { params, draft } = read('__proto__: {draft: true}\nconstructor: x\nhasOwnProperty: y');
    expect([...params.keys()]).toEqual(['__proto__', 'constructor', 'hasownproperty']);
    expect(draft).toBe(false);
  });
});

describe('faults', () => {
  it('are reported together, in the order of the file, with the names as written', () => {
    const faults = faultsOf(() =>
      read('Weight: x\ntags: {a: b}\ndraft: maybe\nDate: 2023-02-30\nDRAFT: 2\nslug: ..'),
    );
    expect(faults.map(({ line, column }) => `${line}:${column}`)).toEqual(['5:1', '6:1', '6:1']);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('Cannot read "Date": it must be a date of the calendar'),
      'Cannot read "DRAFT": it must stand only once, in capitals or not',
      'Cannot read "DRAFT": it must be true or false, not "2"',
    ]);
    expect(() => read('draft: maybe\ndate: x')).toThrow(
      'Cannot read "draft": it must be true or false, not "maybe" (and 1 more)',
    );
  });

  it('that decide nothing about who sees the post are warnings, in the order of the file', () => {
    const { warnings } = read('Weight: x\ntags: {a: b}\nslug: ..\nWEIGHT: 2');
    expect(warnings?.map(({ line, column }) => `${line}:${column}`)).toEqual(['3:1', '4:1', '5:1']);
    expect(warnings?.[2]?.message).toBe('Cannot read "WEIGHT": it must stand only once, in capitals or not');
  });

  it('have the lines of the file whatever stands before', () => {
    expect(
      placeOf(() =>
        readPost('a.md', '\uFEFF\r\n\r\n---\r\na: 1\r\n  \r\n"b": 2\r\ndraft: x\r\n---\r\n', defaultSite),
      ),
    ).toBe('7:1');
    expect(placeOf(() => readPost('a.md', '\n+++\ndraft = "x"\n[params]\n+++\n', defaultSite))).toBe('3:1');
    expect(placeOf(() => readPost('a.md', ' {"a": 1,\n "draft": "x"}', defaultSite))).toBe('2:2');
  });

  it('quote no more of a value than is needed', () => {
    expect(faultsOf(() => read(`draft: ${'x'.repeat(10_000)}`))[0]?.message.length).toBeLessThan(200);
  });
});
