import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { readFragment } from '../../src/theme/read-fragment.ts';
import { expectLinear } from '../linear-time.ts';

const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

function faultOf(html: string, place: 'head' | 'footer'): (number | string | undefined)[] {
  try {
    readFragment(html, place);
  } catch (error) {
    const [fault] = error instanceof Problem ? error.errors : [];
    return [fault?.line, fault?.column, fault?.message];
  }
  return [];
}

describe('readFragment()', () => {
  it.each([
    '',
    '<p class=a>Text & more &amp; <br> <b>bold</b></p>\n<!-- a comment -->',
    '<form action="https://example.com"><input name=a><button>Go</button></form>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><g><title>x</title></g></svg>',
    '<script src="https://example.com/a.js" async></script><noscript><img src="/a.png" alt=""></noscript>',
    '<SCRIPT>if (a < b) document.write("</p>")</SCRIPT>',
    '<textarea><b></textarea>',
    '&lt;',
    'a < b',
  ])('takes what leaves a page whole: %j', (html) => {
    expect(readFragment(html, 'footer')).toMatchObject({ fragment: { html }, warnings: [] });
  });

  it('names the digests of inline scripts and styles, as browsers read them', () => {
    const html =
      '<script>\r\nlet a = "é";\r</script>\n<script src="a.js"></script><style>p{}</style><script> </script>';
    expect(readFragment(html, 'head').fragment).toEqual({
      html: html.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
      scripts: [digest('\nlet a = "é";\n')],
      styles: [digest('p{}')],
    });
  });

  it.each([
    ['<div>', 1, 1, '<div> must be closed'],
    ['a\n<b>x</i>', 2, 5, '</i> must close the element that is open'],
    ['</div>', 1, 1, '</div> must close'],
    ['<p>a</p></main>', 1, 9, '</main> must close'],
    ['<script>let a', 1, 1, '<script> must be closed'],
    ['<textarea>', 1, 1, '<textarea> must be closed'],
    ['<p>a</p', 1, 6, 'must'],
    ['<p>a</p><b class="x', 1, 9, 'the last tag must end'],
    ['<div/>', 1, 1, '<div> must be closed'],
    ['<!-- never ended', 1, 5, 'the comment must end'],
    ['<!doctype html>', 1, 3, 'declarations'],
    ['<?php echo 1 ?>', 1, 2, 'declarations'],
    ['<body class=a>', 1, 1, '<body> must not be here'],
    ['<base href="https://example.com">', 1, 1, '<base> must not'],
    ['<script><!-- x </script>', 1, 1, 'without "<!--"'],
    ['x'.repeat(16_385), 1, 1, 'must not have more than 16384 characters'],
    ['<script>1</script>'.repeat(21), 1, 361, 'at most 20'],
  ])('refuses %j at line %i, column %i', (html, line, column, rule) => {
    expect(faultOf(html, 'footer')).toEqual([line, expect.any(Number), expect.stringContaining(rule)]);
    if (!/<\/p$/.test(html)) expect(faultOf(html, 'footer')[1]).toBe(column);
  });

  it.each([
    ['<div></div>', '<div> must not be here'],
    ['text', 'text must not be here'],
    ['<meta name=a content=b> &amp;', 'text must not be here'],
    ['<noscript><img src=a></noscript>', '<img> must not be here'],
  ])('refuses in the head what would end it: %j', (html, rule) => {
    expect(faultOf(html, 'head')[2]).toContain(rule);
    expect(faultOf(html, 'footer')).toEqual([]);
  });

  it('takes in the head what belongs there', () => {
    const html =
      '<!-- counter -->\n<meta name="a"><link rel="me" href="https://example.com">\n<style>p{}</style>';
    expect(readFragment(html, 'head').warnings).toEqual([]);
  });

  it('warns of attributes that the policy takes the effect of', () => {
    const { warnings } = readFragment('<p>\n<b style="color:red" onclick="x()" only>x</b></p>', 'footer');
    expect(warnings).toEqual([
      { message: 'The attribute "style" has no effect on pages', line: 2, column: 4 },
      { message: 'The attribute "onclick" has no effect on pages', line: 2, column: 22 },
    ]);
  });

  it.each(['<b>', '</b>', '<!--', '<b a', '&', '<script>', '<b/>', '<p></p>'])(
    'reads any number of %j in linear time',
    (piece) => {
      expectLinear((length) => faultOf(piece.repeat(length / piece.length), 'footer'), 16_384);
    },
  );
});
