/** Texts of posts keep their marks through functions, and parts of typed lists keep their type. */

import { describe, expect, test } from 'vitest';
import { commonFunctions } from '../../../src/templates/functions/index.ts';
import { jsonify } from '../../../src/templates/functions/jsonify.ts';
import { newScratch } from '../../../src/templates/functions/scratch.ts';
import {
  Dict,
  ListObject,
  Marked,
  type ObjectType,
  Safe,
  TypedObject,
  type Value,
} from '../../../src/templates/value.ts';
import { runFunction } from './run-function.ts';
import { someTools } from './some-tools.ts';

const tools = someTools();

const post = new Dict([
  ['t', new Marked('<b>')],
  ['h', new Safe('HTML', '<p>one two three</p>', true)],
  ['u', new Marked('https://e.org/<i>?q=<u>#<s>')],
  ['y', new Marked('a: <b>\nl: [<i>]')],
  ['l', [new Marked('b'), new Marked('a')]],
  ['n', new Marked('12')],
]);

/** What a post's text becomes must not be HTML of the template. */
const escaped: [template: string, html: string][] = [
  ['{{ .t | safeHTML }}', '&lt;b&gt;'],
  ['{{ .t | upper | safeHTML }}', '&lt;B&gt;'],
  ['{{ printf "%s" .t | safeHTML }}', '&lt;b&gt;'],
  ['{{ print .l | safeHTML }}', '[b a]'],
  ['{{ print .t "<i>" | safeHTML }}', '&lt;b&gt;&lt;i&gt;'],
  ['{{ replaceRE "x" "y" .t | safeHTML }}', '&lt;b&gt;'],
  ['{{ index (findRE "<." .t) 0 | safeHTML }}', '&lt;b'],
  ['{{ index (findRESubmatch "<(.)>" .t) 0 0 | safeHTML }}', '&lt;b&gt;'],
  ['{{ delimit (slice .t "<i>") "" | safeHTML }}', '&lt;b&gt;&lt;i&gt;'],
  ['{{ index (split .t "b") 0 | safeHTML }}', '&lt;'],
  ['{{ strings.ReplacePairs "x" .t "x" | safeHTML }}', '&lt;b&gt;'],
  ['{{ base64Encode .t | base64Decode | safeHTML }}', '&lt;b&gt;'],
  ['{{ transform.XMLEscape .t | htmlUnescape | safeHTML }}', '&lt;b&gt;'],
  ['{{ (urls.Parse .u).Path | safeHTML }}', '/&lt;i&gt;'],
  ['{{ (urls.Parse .u).Query.Get "q" | safeHTML }}', '&lt;u&gt;'],
  ['{{ index (urls.Parse .u).Query.q 0 | safeHTML }}', '&lt;u&gt;'],
  ['{{ (transform.Unmarshal .y).a | safeHTML }}', '&lt;b&gt;'],
  ['{{ index (transform.Unmarshal .y).l 0 | safeHTML }}', '&lt;i&gt;'],
  ['{{ jsonify .t | htmlUnescape | safeHTML }}', '&#34;\\u003cb\\u003e&#34;'],
  ['{{ jsonify (dict "noHTMLEscape" true) .t }}', '&#34;&lt;b&gt;&#34;'],
  [
    '{{ $s := newScratch }}{{ $s.Set "x" .t }}{{ $s.Add "x" "<i>" }}{{ $s.Get "x" | safeHTML }}',
    '&lt;b&gt;&lt;i&gt;',
  ],
  ['{{ default "x" .t | safeHTML }}', '&lt;b&gt;'],
  ['{{ sort .l | first 1 | print | safeHTML }}', '[a]'],
  ['{{ print (urls.Parse .u) | safeHTML }}', 'https://e.org/%3Ci%3E?q=&lt;u&gt;#%3Cs%3E'],
  ['{{ print (urls.Parse .u).Query | safeHTML }}', 'map[q:[&lt;u&gt;]]'],
  ['{{ print (keyVals .t .t) | safeHTML }}', '&lt;b&gt;: [&lt;b&gt;]'],
  ['{{ print (path.Split .t) | safeHTML }}', '|&lt;b&gt;'],
  ['{{ (path.Split .t).File | safeHTML }}', '&lt;b&gt;'],
  ['{{ keyVals .t .t | safeHTML }}', '&lt;b&gt;: [&lt;b&gt;]'],
  ['{{ urlquery .t | urls.PathUnescape | safeHTML }}', '&lt;b&gt;'],
  ['{{ html (slice .t) | htmlUnescape | safeHTML }}', '[&lt;b&gt;]'],
  ['{{ (jsonify (dict "a" .t) | safeJS | transform.Unmarshal).a | safeHTML }}', '&lt;b&gt;'],
  ['{{ jsonify (dict "noHTMLEscape" true) (dict .t 1) }}', '{&#34;&lt;b&gt;&#34;:1}'],
  ['{{ truncate 20 .t }}', '&lt;b&gt;'],
  ['{{ truncate 6 .h }}', '<p>one …</p>'],
  ['{{ truncate 6 .h | replaceRE "…" "<i>" | safeHTML }}', '&lt;p&gt;one &lt;i&gt;&lt;/p&gt;'],
];

describe('a text of a post', () => {
  test.each(escaped)('%s', (template, html) => {
    expect(runFunction(template, 'en', post).html).toBe(html);
  });

  test('is a text for every function', () => {
    const template =
      '{{ eq .n "12" }} {{ add (int .n) 1 }} {{ gt .n 9 }} {{ len .n }} {{ in .l "a" }} {{ uniq (slice .n "12") | len }} {{ isset . "n" }} {{ index . .n }}{{ where (slice (dict "k" .n)) "k" "12" | len }} {{ lt .n "2" }}';
    expect(runFunction(template, 'en', post).html).toBe('true 13 true 2 true 1 true 1 true');
  });

  test('as JSON is sound in a script', () => {
    const json = jsonify([new Marked('</script>')], tools);
    const script = commonFunctions.get('safeJS')?.call([json], tools);
    expect(script).toEqual(new Safe('JS', '"\\u003c/script\\u003e"', true));
    expect(commonFunctions.get('safeJS')?.call([new Marked('x')], tools)).toEqual(new Marked('x'));
  });
});

type Row = { id: number; weight: bigint };

const rowType: ObjectType<Row> = {
  name: 'row',
  members: new Map<string, (self: Row) => Value>([
    ['ID', ({ id }) => BigInt(id)],
    ['Weight', ({ weight }) => weight],
  ]),
  print: ({ id }) => `row${id}`,
  identity: ({ id }) => id,
  listFrom: (items) => rows(items),
};

const listType: ObjectType<readonly Value[]> = {
  name: 'rows',
  members: new Map([['Len', (self: readonly Value[]): Value => BigInt(self.length)]]),
  withItems: (_, items) => rows(items),
};

function rows(items: readonly Value[]): ListObject<readonly Value[]> {
  return new ListObject(listType, items, (self) => self);
}

const row = (id: number, weight: bigint) => new TypedObject(rowType, { id, weight });

const lists = new Dict([
  ['all', rows([row(1, 3n), row(2, 1n), row(3, 2n)])],
  ['some', rows([row(2, 1n)])],
  ['one', row(2, 1n)],
  ['scratch', newScratch()],
]);

describe('a part of a typed list', () => {
  test.each([
    ['(where .all "ID" "gt" 1).Len', '2'],
    ['(first 2 .all).Len', '2'],
    ['(after 1 .all).Len', '2'],
    ['(last 1 .all).Len', '1'],
    ['(sort .all "Weight") | print', '[row2 row3 row1]'],
    ['(sort .all "Weight" "desc").Len', '3'],
    ['(collections.Reverse .all).Len', '3'],
    ['(uniq (append .some .all)).Len', '3'],
    ['(union .all .some).Len', '3'],
    ['(intersect .all .some).Len', '1'],
    ['(complement .some .all).Len', '2'],
    ['(symdiff .some .all).Len', '2'],
    ['(shuffle .all).Len', '3'],
    ['(slice .one).Len', '1'],
    ['(slice .one | append .one).Len', '2'],
    ['(append .one .all).Len', '4'],
    ['in .all .one', 'true'],
    ['eq .one (index .all 1)', 'true'],
    ['eq .one (index .all 0)', 'false'],
    ['len .all', '3'],
    ['delimit .all ","', 'row1,row2,row3'],
    ['apply .all "print" "."', '[row1 row2 row3]'],
    ['(where .all "ID" "in" (slice 1 3)).Len', '2'],
  ])('%s', (expression, html) => {
    expect(runFunction(`{{ ${expression} }}`, 'en', lists).html).toBe(html);
  });
});
