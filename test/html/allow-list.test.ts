/** Each attack goes through the whole renderer, with the allow-list and with it lifted. */

import { describe, expect, it } from 'vitest';
import { attacks } from '../render/attacks.ts';
import { inspect } from '../render/dangers.ts';
import { htmlOf } from '../render/post.ts';

describe('nothing that could run is left of', () => {
  it.each(attacks)('%j', (markdown) => {
    expect(inspect(htmlOf(markdown)).dangers).toEqual([]);
  });
});

describe('nothing that could run is left, with the allow-list lifted, of', () => {
  it.each(attacks)('%j', (markdown) => {
    expect(inspect(htmlOf(markdown, { site: { unsafe: true } }), true).dangers).toEqual([]);
  });
});

describe('with the allow-list lifted', () => {
  it.each([
    [
      '<div data-x="1" contenteditable><blink>x</blink></div>',
      '<div data-x="1" contenteditable=""><blink>x</blink></div>',
    ],
    [
      '<iframe src="https://example.org/" allow="fullscreen"></iframe>',
      '<iframe src="https://example.org/" allow="fullscreen"></iframe>',
    ],
    [
      '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1"/></svg>',
      '<p><svg viewbox="0 0 1 1"><path d="M0 0"></path><circle r="1"></circle></svg></p>',
    ],
    ['<form action="/x"><input name="q"></form>', '<form><input name="q"></form>'],
  ])('%j stays, but for what could harm', (markdown, html) => {
    expect(htmlOf(markdown, { site: { unsafe: true } }).trim()).toBe(html);
  });
});

describe('names and targets', () => {
  it.each([
    ['<img name="body" id="ok" src="a.png">', '<img id="ok" src="a.png" decoding="async">'],
    ['<a name="old">x</a>', '<a name="old">x</a>'],
    ['<a href="/a" target="_blank">x</a>', '<a href="/a" target="_blank" rel="noopener">x</a>'],
    [
      '<a href="/a" target="_blank" rel="nofollow noopener">x</a>',
      '<a href="/a" target="_blank" rel="nofollow noopener">x</a>',
    ],
    ['<a href="/a" target="top">x</a>', '<a href="/a">x</a>'],
    ['<input type="checkbox" checked onclick="x()">', '<input type="checkbox" checked disabled>'],
    ['<input type="text">', ''],
  ])('%j becomes %j', (markdown, html) => {
    expect(htmlOf(`x ${markdown}`)).toBe(`<p>x${html === '' ? ' ' : ` ${html}`}</p>\n`);
  });
});
