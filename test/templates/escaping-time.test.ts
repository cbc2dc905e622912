// biome-ignore-all lint/suspicious/noTemplateCurlyInString: programs have templates of their own

import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/templates/budget.ts';
import { HtmlWriter } from '../../src/templates/html/html-writer.ts';
import { PolicyNotes } from '../../src/templates/html/policy-notes.ts';
import { Marked } from '../../src/templates/value.ts';
import { expectLinear } from '../linear-time.ts';
import { places } from './escaping-places.ts';
import { writeTemplate } from './write-template.ts';

const size = 200_000;

/** What a template may repeat, after a beginning. */
const repeated: readonly [before: string, part: string][] = [
  ['', '<'],
  ['', '<a '],
  ['', '<a b=c d="&'],
  ['', '<!-- '],
  ['', '<!---->'],
  ['', '</script'],
  ['<title>', '<'],
  ['<title>', '</titl'],
  ['<a ', 'b '],
  ['<a b="', '&amp'],
  ['<a href="', '&#106'],
  ['<a style="', 'url( '],
  ['<a onclick="', '/*'],
  ['<meta content="', 'url  '],
  ['<meta content="', 'url=;'],
  ['<script>', '"'],
  ['<script>', '</scrip'],
  ['<script>', '{ / '],
  ['<script>', '- '],
  ['<script>', '`${'],
  ['<script>', '/[/]'],
  ['<script>"', '\\\\'],
  ['<script>"', '<script'],
  ['<script>', '/* */'],
  ['<script>', '// \n'],
  ['<style>', ' ('],
  ['<style>', 'url('],
  ['<style>"', '\\a '],
  ['', '<script></script>'],
  ['', '<img src="//a.example">'],
];

describe('a text takes time linear in its size', () => {
  test.each(repeated)('%s%s …', (before, part) => {
    expectLinear((length) => {
      try {
        writeTemplate([before + part.repeat(length / part.length)]);
      } catch {
        // Most of these do not end.
      }
    }, size);
  });
});

describe('a value takes time linear in its size', () => {
  const parts = ['<', '&', '"', '\\', '\\a ', ',', ' ', '%', 'é', '</script', '-', ':'];
  test.each(places)('%s', (place) => {
    const [before = '', after = ''] = place.split('@');
    for (const part of parts) {
      expectLinear((length) => {
        try {
          writeTemplate([before, { value: new Marked(part.repeat(length / 10)) }, after]);
        } catch {
          // Some become too long.
        }
      }, size);
    }
  });
});

test('a text with a node is read once for each context', () => {
  const node = {};
  const text = 'a" b="c';
  const writer = () =>
    new HtmlWriter(new Budget({ steps: 1e4, characters: 1e5 }), () => {}, new PolicyNotes());
  for (let turn = 0; turn < 2; turn++) {
    const [first, second] = [writer(), writer()];
    first.writeText('<p title="');
    first.writeText(text, undefined, node);
    first.writeText('">');
    expect(first.finish()).toBe('<p title="a" b="c">');
    second.writeText(text, undefined, node);
    second.writeText('<p>');
    expect(second.finish()).toBe('a" b="c<p>');
  }
});
