import { describe, expect, test } from 'vitest';
import { readHighlightOptions } from '../../src/shortcodes/highlight-options.ts';
import { expandBuiltIns } from './probe.ts';

describe('readHighlightOptions()', () => {
  test.each([
    ['', ''],
    ['linenos=table', '{linenos=table}'],
    ['linenos=inline', '{linenos=inline}'],
    ['linenos=true', '{linenos=true}'],
    ['linenos=false', '{linenos=false}'],
    ['linenos=yes', '{linenos=true}'],
    ['hl_lines=8', '{hl_lines=[8]}'],
    ['hl_lines=8 15-17', '{hl_lines=[8,"15-17"]}'],
    ['hl_Lines=1-2  4', '{hl_lines=["1-2",4]}'],
    [
      'linenos=table,hl_lines=8 15-17,linenostart=199',
      '{linenos=table,hl_lines=[8,"15-17"],linenostart=199}',
    ],
    [' linenos = table , linenostart=2', '{linenos=table,linenostart=2}'],
    ['anchorlinenos=true,lineanchors=prefix', '{anchorlinenos=true,lineanchors=prefix}'],
    ['style=monokai,noClasses=false,tabWidth=4,guessSyntax=true', ''],
    ['hl_inline=false', ''],
  ])('reads %j', (written, attributes) => {
    expect(readHighlightOptions(written)).toEqual({ isInline: false, attributes, refused: [] });
  });

  test('knows code within a line', () => {
    expect(readHighlightOptions('linenos=table,hl_inline=true').isInline).toBe(true);
  });

  test.each([
    ['linenos', 'linenos'],
    ['=a', '=a'],
    ['a=b=c', 'a=b=c'],
    ['hl_lines=a', 'hl_lines=a'],
    ['hl_lines=1 "]}', 'hl_lines=1 "]}'],
    ['linenostart=-1', 'linenostart=-1'],
    ['lineanchors=a b', 'lineanchors=a b'],
    ['anchorlinenos=on', 'anchorlinenos=on'],
    ['color=red', 'color=red'],
    ['__proto__=1', '__proto__=1'],
  ])('refuses %j', (written, refused) => {
    expect(readHighlightOptions(`linenos=table,${written}`)).toEqual({
      ...{ isInline: false, attributes: '{linenos=table}' },
      refused: [refused],
    });
  });
});

describe('highlight', () => {
  test("hands its options on in the fence's line", () => {
    const fences: string[] = [];
    const markdown = (text: string) => {
      fences.push(text);
      return '';
    };
    expandBuiltIns('{{< highlight go "linenos=table,hl_lines=1 3-4" >}}\na\n{{< /highlight >}}', {
      markdown,
    });
    expandBuiltIns('{{< highlight "" "linenos=true" >}}a{{< /highlight >}}', { markdown });
    expandBuiltIns('{{< highlight go >}}a{{< /highlight >}}', { markdown });
    expect(fences).toEqual([
      '~~~go {linenos=table,hl_lines=[1,"3-4"]}\na\n~~~',
      '~~~ {linenos=true}\na\n~~~',
      '~~~go\na\n~~~',
    ]);
  });

  test('warns of options that are none', () => {
    const { warnings } = expandBuiltIns('{{< highlight go "linenos,color=red" >}}a{{< /highlight >}}');
    expect(warnings).toMatchObject([
      { message: 'Cannot use the option "linenos": highlight has none like this', strict: false },
      { message: 'Cannot use the option "color=red": highlight has none like this', strict: false },
    ]);
  });
});
