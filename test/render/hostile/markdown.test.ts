/**
 * Texts that are made to hang, to overflow or to grow. A mebibyte of each is rendered or refused with its line; what takes
 * more than linear time would take minutes to hours, far beyond the tests' time.
 */

import { describe, expect, it } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { sample } from '../../runs.ts';
import { renderBody } from '../post.ts';

const mebibyte = 1024 * 1024;
const longest = 60_000;

/** Shapes of text that are refused; all others must be rendered. */
const refused: Record<string, string> = {
  'quotes in quotes': `${'>'.repeat(2_000)}a`,
  'spaced quotes in quotes': fill('> '),
  'quotes that grow': rows((row) => `${'>'.repeat(row)} a`),
  'quotes that shrink': rows((row) => `${'>'.repeat(1_400 - row)} a`),
  'lists in lists on one line': fill('- + '),
  'numbered lists in lists': fill('1. '),
  'lists in quotes in lists': fill('- > '),
  'lists in lists, line by line': rows((row) => `${'  '.repeat(row)}- a`),
  'footnotes in footnotes': fill('[^a]: '),
  emphasis: fill('*a_ '),
  'closed emphasis': fill('*a* '),
  'strong emphasis': fill('**a'),
  strikethrough: fill('~~a'),
  'strikethrough by one tilde': fill('~a'),
  'emphasis in brackets': fill('[*a'),
  'emphasis and code marks': fill('*`'),
  'emphasis in emphasis': `${'*'.repeat(5_000)}a${'*'.repeat(5_000)}`,
  'emphasis in emphasis with words': `${'*a '.repeat(900)}${' a*'.repeat(900)}`,
  'images in images': `${'!['.repeat(50_000)}a${'](b)'.repeat(50_000)}`,
  brackets: fill('['),
  'brackets in brackets': `${'['.repeat(mebibyte / 2)}${']'.repeat(mebibyte / 2)}`,
  'images that do not close': fill('!['),
  'links in links': fill('[![a](b)'),
  'code marks in brackets': fill('[`a'),
  'deep text carried on lazily': `${'> '.repeat(90)}a\n${fill('b\n')}`,
  'a wide table with short rows': `${fill('|a', 2_000)}|\n${fill('|-', 2_000)}|\n${fill('|\n', 10_000)}`,
  'a long address, referred to often': `[a]: /${'b'.repeat(1_000)}\n\n${fill('[a] ')}`,
  'one footnote, marked often': `[^a]: b\n\n${fill('c[^a] ')}`,
  'too many paragraphs': fill('a\n\n'),
  'too many items': fill('- a\n'),
  'too many links to files': Array.from({ length: 6_000 }, (_, index) => `[a](${index}.md)\n`).join(''),
};

const rendered: Record<string, string> = {
  'one word': fill('a'),
  words: fill('lorem ipsum '),
  spaces: fill(' '),
  'line ends': fill('\n'),
  'line ends of Windows': fill('a\r\n'),
  tabs: fill('\t'),
  'trailing spaces': fill('a   \n'),
  'spaces before a line end': `a${fill(' ')}\n b`,
  'exclamation marks': fill('!'),
  'exclamation marks in words': fill('a!'),
  'closed brackets': fill('[a]'),
  'closing brackets': fill(']'),
  'links that do not close': fill('[a](b'),
  'links that close at the end': `${fill('[a](b')})`,
  'links with parentheses': fill('[a](('),
  'links with pointed addresses': `${fill('[a](<b')})`,
  'links with titles that do not close': fill('[a](b "'),
  'links without spaces': fill('[a](b)'),
  'escaped brackets': fill('\\['),
  'code marks': fill('`a``b'),
  'code marks that grow': rows((row) => '`'.repeat(row)),
  tildes: fill('~~~a '),
  'emphasis within words': fill('_a_'),
  'underscores in words': fill('a_b'),
  angles: fill('<'),
  'tags that do not close': fill('<a '),
  'tags with values that do not close': fill('<a b="'),
  'tags with many attributes': `x <a${fill(' b=c')}`,
  'comments that do not close': fill('a<!--'),
  'instructions that do not close': fill('a <?'),
  'declarations that do not close': fill('a <!A '),
  'character data that does not close': fill('a<![CDATA[', 40_000),
  ampersands: fill('&'),
  entities: fill('&amp;&#x41;'),
  backslashes: fill('\\'),
  'broken lines': fill('a\\\n'),
  addresses: fill('http://a '),
  'addresses with parentheses': fill('http://a('),
  'addresses with entities': `http://a.b/${fill('&a;')}`,
  'addresses with periods': `http://a.b/${fill('.')}`,
  'addresses in parentheses': fill('(http://a'),
  'addresses with bad domains': fill('www.a_b '),
  'mail addresses': fill('a@b.c '),
  'mail addresses that are none': fill('a@'),
  'mail addresses behind marks': `${fill('&~~~', 500_000)}@b`,
  'plus signs before an at': `${fill('+')}@`,
  'quotation marks': fill('"'),
  apostrophes: fill("'"),
  'quotation marks that do not close': fill('"a '),
  'quotation marks in words': fill(`a"'`),
  dashes: fill('-'),
  'dashes in words': fill('a--'),
  periods: fill('.'),
  guillemets: fill('a>> <<'),
  'addresses in parentheses that do not close': `${fill('~http://a.bc/', 500_000)}${fill(')', 500_000)}`,
  'mail addresses in tildes': `a${fill('~~~a', 500_000)}@b`,
  'mail addresses in parentheses': `${fill('(a', 500_000)}@b.c`,
  'calls that are shown': fill('{{</* a "b" */>}}', 200_000),
  'number signs': fill('#'),
  'hyphens and spaces': fill('-- \n', 400_000),
  'almost a thematic break': `${'* '.repeat(95)}a`,
  'almost underlines': `a\n${fill(`${'='.repeat(50)}x\n`)}`,
  pipes: fill('|'),
  'tables that are none': fill('a|b\n|-|\n'),
  'a delimiter row that is none': `|a|\n${fill('|-')}`,
  'a wide table': `${fill('|a', 80_000)}|\n${fill('|-', 80_000)}|\n`,
  definitions: fill('[a]: b\n'),
  'definitions that do not close': `[a]: b "${fill('c\n')}`,
  'labels that do not close': `[${fill('a\n')}`,
  fences: fill('```\n'),
  'a fence that does not close': `\`\`\`\n${fill('a\n')}`,
  'HTML blocks': fill('<div>\n'),
  'HTML blocks in lines': fill('<div><p>a'),
  'closing tags': `${'<div>'.repeat(60_000)}${fill('</b>', 500_000)}`,
  'inline elements': fill('<b>'),
  'elements whose content goes': fill('<title>'),
  drawings: fill('<svg>'),
  attributes: `<p ${fill('a=b ')}>`,
  'commas in srcset': `<img srcset="${fill(',')}">`,
  'a quote carried on lazily': `> a\n${fill('b\n')}`,
  'quotes that take turns': fill('> a\n>> b\n', 200_000),
  'quotes with lazy lines': fill('> a\nb\n> c\n', 300_000),
  'a list item carried on lazily': `- a\n${fill('b\n')}`,
  'a list item with many lines': `- a\n${fill('  b\n')}`,
  'a list item with many blank lines': `- a\n${fill('\n')}`,
  'lists of lists': rows((row) => `${'  '.repeat(row % 40)}- a`, 5_000),
  'footnotes without marks': fill('[^1]: a\n', 300_000),
  'marks of footnotes that are none': fill('[^1]'),
  'equal headings': fill('# a\n\n', 400_000),
  'code of many languages': fill('```js\nlet a\n```\n```sql\nselect 1\n```\n', 400_000),
  'slow code': `\`\`\`csharp\n${fill('a b\n', 11_000)}\`\`\`\n`.repeat(20),
};

const honest: Record<string, string> = {
  'a book': fill(
    `${'It was the *best* of times, it was the [worst](https://example.org/) of times.\n'.repeat(8)}\n## Chapter\n\n`,
  ),
  'a table of 5,000 rows': `|a|b|c|\n|-|-|-|\n${'|[x](/y)|`z`|*w*|\n'.repeat(5_000)}`,
  'a list of 10,000 items': '- an item with [a link](/x) and *emphasis*\n'.repeat(10_000),
  '2,000 references in one paragraph': `${numbers(2_000)
    .map((n) => `[text ${n}][ref ${n}]`)
    .join(' ')}\n\n${numbers(2_000)
    .map((n) => `[ref ${n}]: https://example.org/a/rather/long/address/${n} "Title ${n}"\n`)
    .join('')}`,
  '2,000 footnotes': `${numbers(2_000)
    .map((n) => `a[^${n}]`)
    .join(' ')}\n\n${numbers(2_000)
    .map((n) => `[^${n}]: b\n`)
    .join('')}`,
};

describe('a mebibyte of hostile text is refused with its line', () => {
  it.each(sample(Object.entries(refused)))(
    '%s',
    (_, text) => {
      expect(lineOfProblem(text)).toEqual(expect.any(Number));
    },
    longest,
  );
});

describe('a mebibyte of hostile text is rendered', () => {
  it.each(sample(Object.entries(rendered)))(
    '%s',
    (_, text) => {
      expect(renderBody(text).html.length).toBeLessThan(40 * mebibyte);
    },
    longest,
  );
});

describe('what people write is rendered, however long', () => {
  it.each(Object.entries(honest))(
    '%s',
    (_, text) => {
      expect(renderBody(text).html.length).toBeGreaterThan(text.length / 2);
    },
    longest,
  );
});

function lineOfProblem(text: string): number | undefined {
  try {
    renderBody(text);
  } catch (error) {
    if (error instanceof Problem && error.type === 'unprocessable') return error.errors[0]?.line;
    throw error;
  }
  return undefined;
}

/** `piece` again and again, `length` characters in all. */
function fill(piece: string, length = mebibyte): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function rows(row: (index: number) => string, count = 1_400): string {
  return numbers(count).map(row).join('\n');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
