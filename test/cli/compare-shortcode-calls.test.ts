import { describe, expect, test } from 'vitest';
import { callMarks } from '../../cli/compare/hugo-shortcodes.ts';
import { printedCalls, writtenCalls } from '../../cli/compare/shortcode-calls.ts';

describe('writtenCalls()', () => {
  test.each([
    ['{{< a >}}', ['a']],
    ['{{< a one "two words" `three` >}}', ['a "one" "two words" "three"']],
    ['{{% a b=1 A="x" %}}y{{% /a %}}', ['a a="x" b="1"']],
    ['{{< a >}}{{< b />}}{{< /a >}}', ['a', 'b']],
    ['{{</* a */>}}', []],
    ['{{< a 1.50 "1.50" -0 true >}}', ['a "1.5" "1.50" "0" "true"']],
  ])('reads %s', (text, calls) => {
    expect(writtenCalls(text)).toEqual(calls);
  });

  test('passes over front matter', () => {
    expect(writtenCalls('---\ntitle: "{{< a >}}"\n---\n{{< b >}}')).toEqual(['b']);
  });
});

describe('printedCalls()', () => {
  const print = (call: object) =>
    callMarks.begin + Buffer.from(JSON.stringify(call)).toString('base64') + callMarks.end;

  test('reads what the templates print, wherever it stands', () => {
    const html = `<p>x${print({ name: 'a', args: [{ value: '1' }] })}<code>${print({ name: 'ü', args: [{ name: 'X', value: 'y' }] })}</code>`;
    expect(printedCalls(html)).toEqual(['a "1"', 'ü x="y"']);
  });

  test('reads nothing where nothing is printed', () => {
    expect(printedCalls(`<p>${callMarks.begin}</p>`)).toEqual([]);
  });
});
