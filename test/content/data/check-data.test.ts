import { describe, expect, it } from 'vitest';
import { checkData } from '../../../src/content/data/check-data.ts';
import { placeOf } from '../post/faults.ts';

/** The suffix, the text, and the position of its fault; without one it is valid. */
const table: [suffix: string, text: string, fault?: string][] = [
  ['json', ''],
  ['json', '[1, {"a": null}]'],
  ['json', '"text"'],
  ['json', '{"a": 1, "a": 2}'],
  ['json', '[1,\n 2,]', '2:4'],
  ['json', '{"a": nothing}', '1:7'],
  ['json', '[1] 2', '1:5'],
  ['json', '{"a": [1}', '1:9'],
  ['yaml', ''],
  ['yaml', '# nothing'],
  ['yaml', '- a\n- b: 1'],
  ['yaml', 'text'],
  ['yml', 'a: &x [1]\nb: *x'],
  ['yaml', 'a: 1\nb: [1', '2:6'],
  ['yaml', '- a\n- a: 1\n  a: 2', '3:3'],
  ['yml', 'a: *x', '1:4'],
  ['toml', '[a]\nb = 1'],
  ['toml', '[a]\nb = ', '2:5'],
  ['csv', 'a,b\n1,2\n'],
  ['csv', '\n"a ""b"", c",\r\n\r\n,"x\ny"'],
  ['csv', 'a\nb'],
  ['csv', 'a,b\n1', '2:1'],
  ['csv', 'a\n\n1,2', '3:1'],
  ['csv', 'a,b"c', '1:4'],
  ['csv', 'a,"b', '1:3'],
  ['csv', 'a,"b""', '1:3'],
  ['csv', '"b"c', '1:4'],
  ['xml', '<?xml version="1.0"?>\n<!-- a & b --><a x="1" y=\'2\'><b/>&amp;&#65;<![CDATA[<&]]></a>\n'],
  ['xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['xml', '<!DOCTYPE a><a:b-c.d é="1"/>'],
  ['xml', '<a>\n<b></a>', '2:4'],
  ['xml', '<a>', '1:1'],
  ['xml', '</a>', '1:1'],
  ['xml', '<a/><b/>', '1:5'],
  ['xml', '<a/>text', '1:5'],
  ['xml', '<!-- a -->', '1:1'],
  ['xml', '<a b=1/>', '1:4'],
  ['xml', '<a b/>', '1:4'],
  ['xml', '<a b="1" b="2"/>', '1:10'],
  ['xml', '<a b="<"/>', '1:7'],
  ['xml', '<a>\n1 & 2</a>', '2:3'],
  ['xml', '<a>&b;</a>', '1:4'],
  ['xml', '<a>1 < 2</a>', '1:6'],
  ['xml', '<a><!-- b</a>', '1:4'],
  ['xml', '<a b="1', '1:6'],
  ['txt', '{'],
];

describe('checkData()', () => {
  it.each(table)('of %s checks %j', (suffix, text, fault) => {
    if (fault === undefined) expect(() => checkData(text, suffix)).not.toThrow();
    else expect(placeOf(() => checkData(text, suffix))).toBe(fault);
  });

  it('reads large files in linear time', () => {
    const many = 200_000;
    checkData(`"${'""'.repeat(many)}"`, 'csv');
    checkData(`<a>${'<b c="d">&lt;</b>'.repeat(many / 10)}</a>`, 'xml');
    expect(() => checkData('<a>'.repeat(many), 'xml')).toThrow('must be closed');
    expect(() => checkData(`<a ${'b '.repeat(many)}`, 'xml')).toThrow('a value in quotes');
  });
});
