import { describe, expect, test } from 'vitest';
import { replaceMarks } from '../../src/html/output-marks.ts';
import { shortcodes } from '../../src/shortcodes/built-in/index.ts';
import { expandShortcodes } from '../../src/shortcodes/expand.ts';
import type { Call, Shortcode } from '../../src/shortcodes/shortcode.ts';
import { expandBuiltIns, expandProbes, post, probes, problemOf, recordingContext } from './probe.ts';

/** The calls that reach a shortcode, inner ones first. */
function callsOf(text: string, firstLine = 1): Call[] {
  const calls: Call[] = [];
  const record: Shortcode = (call) => {
    calls.push(call);
    return { kind: 'markup', html: '' };
  };
  const named = new Map(['p', 'w'].map((name): [string, Shortcode] => [name, record]));
  expandShortcodes(text, firstLine, { ...recordingContext(), shortcodes: named });
  return calls;
}

describe('expandShortcodes()', () => {
  test('replaces a call by a mark of small letters and digits', () => {
    const { text, outputs } = expandShortcodes('a {{< relref "/" >}} b', 1, recordingContext());
    expect(text).toMatch(/^a sc[0-9a-f]{16}n0z b$/);
    expect([...outputs]).toEqual([[text.slice(2, -2), { kind: 'text', text: '/' }]]);
  });

  test('leaves a text without calls alone', () => {
    const { text, outputs } = expandShortcodes('a {{ b }} {< c', 1, recordingContext());
    expect(text).toBe('a {{ b }} {< c');
    expect(outputs.size).toBe(0);
  });

  test('makes the same marks for the same text, others for another', () => {
    const [first, again, other] = ['{{< p >}}', '{{< p >}}', '{{< p >}} '].map(
      (text) => expandShortcodes(text, 1, { ...recordingContext(), shortcodes: probes }).text,
    );
    expect(first).toBe(again);
    expect(other).not.toContain(first);
  });

  test('tells a shortcode where its call stands and how it is written', () => {
    const calls = callsOf('\n {{< p A=1 b="x y" >}}\n{{% w c %}}x{{% /w %}} {{< w />}}', 7);
    const [p, w, empty] = calls;
    expect(p).toEqual({
      ...{ name: 'p', line: 8, column: 2, notation: '<' },
      args: {
        positional: [],
        named: new Map([
          ['a', '1'],
          ['b', 'x y'],
        ]),
        bare: new Set(['a']),
      },
    });
    expect(w).toMatchObject({
      name: 'w',
      line: 9,
      column: 1,
      notation: '%',
      inner: 'x',
      args: { positional: ['c'] },
    });
    expect(empty).toMatchObject({ line: 9, column: 24, inner: '' });
  });

  test('expands from the inside out', () => {
    const [inner, outer] = callsOf('{{< w >}}a{{< p >}}b{{< /w >}}');
    expect(inner?.name).toBe('p');
    expect(outer?.inner).toMatch(/^asc[0-9a-f]{16}n0zb$/);
  });

  test('shows an escaped call as text, each line after the marks of quotes and lists', () => {
    const { text, outputs } = expandShortcodes('> {{</* p\n>   a="<b>"\n>\n> */>}}', 1, recordingContext());
    expect(text.replace(/sc[0-9a-f]{16}/g, '')).toBe('> n0z\n>   n1z\n>\n> n2z');
    expect([...outputs.values()]).toEqual([
      { kind: 'text', text: '{{< p' },
      { kind: 'text', text: 'a="<b>"' },
      { kind: 'text', text: '>}}' },
    ]);
  });

  test('warns of an unknown shortcode and leaves what it encloses', () => {
    const { html, warnings } = expandBuiltIns(
      'a\n {{% nope x=1 %}}**b** {{< relref "/" >}}{{% /nope %}}{{< other >}}c',
    );
    expect(html).toBe('a\n **b** /c');
    expect(warnings).toEqual([
      {
        message: 'Cannot expand "nope": there is no shortcode of this name',
        line: 2,
        column: 2,
        strict: true,
      },
      {
        message: 'Cannot expand "other": there is no shortcode of this name',
        line: 2,
        column: 55,
        strict: true,
      },
    ]);
  });

  test('throws what is wrong with a call', () => {
    const enclosing = problemOf(() => expandBuiltIns('a {{< x >}}b{{< relref "/" >}}{{< /x >}}'));
    expect(enclosing.errors).toMatchObject([
      { message: expect.stringMatching(/nothing may stand between its tags/), line: 1, column: 3 },
    ]);
    const text = ' {{< ref a path=b >}}';
    expect(problemOf(() => expandBuiltIns(text)).errors).toMatchObject([
      {
        message: expect.stringMatching(/all named or all positional/),
        line: 1,
        column: text.indexOf('path') + 1,
      },
    ]);
  });

  test('does not run or show inline shortcodes', () => {
    const { html, warnings } = expandBuiltIns('a{{< x.inline >}}{{ .Page.Title }}{{< /x.inline >}}b');
    expect(html).toBe('ab');
    expect(warnings).toMatchObject([
      {
        message:
          'Cannot expand "x.inline": only own layouts run inline shortcodes, if the settings allow them',
        strict: false,
      },
    ]);
  });

  test('lets only the shortcodes that say so mix arguments', () => {
    const mixing = [...shortcodes].filter(([, shortcode]) => shortcode.mixesArguments).map(([name]) => name);
    expect(mixing).toEqual(['video']);
  });

  test('nests 100 deep and no deeper', () => {
    const nested = (depth: number) => `${'{{< w >}}'.repeat(depth)}x${'{{< /w >}}'.repeat(depth)}`;
    expect(expandProbes(nested(100))).toBe(`${'[w('.repeat(100)}x${')]'.repeat(100)}`);
    const problem = problemOf(() => expandProbes(`\n${nested(101)}`));
    expect(problem.message).toMatch(/nested at most 100 deep/);
    expect(problem.errors).toMatchObject([{ line: 2, column: 901 }]);
  });

  test('counts only the pairs that are open', () => {
    const siblings = '{{< w >}}{{< /w >}}'.repeat(150);
    expect(expandProbes(siblings)).toBe('[w()]'.repeat(150));
    const text = siblings + '{{< w >}}'.repeat(101) + '{{< /w >}}'.repeat(101);
    expect(problemOf(() => expandProbes(text)).message).toMatch(/nested at most 100 deep/);
  });

  test('counts calls that stand alone as no nesting', () => {
    expect(expandProbes(`{{< w >}}${'{{< p >}}'.repeat(1000)}{{< /w >}}`)).toBe(`[w(${'[p]'.repeat(1000)})]`);
  });

  test('lets front matter forge no mark of the body', () => {
    const body = '{{< param x >}}{{< video 76979871 >}}';
    const { text } = expandShortcodes(
      body,
      1,
      recordingContext({ post: { ...post, params: new Map([['x', 'x']]) } }),
    );
    const forged = text.slice(text.lastIndexOf('sc'));
    const prefix = forged.slice(0, -2);
    const params = new Map([['x', `${forged} ${prefix.slice(0, 5)}${prefix}${prefix.slice(5)}1z`]]);
    const { outputs } = expandShortcodes(body, 1, recordingContext({ post: { ...post, params } }));
    const [shown] = outputs.values();
    expect(shown?.kind === 'text' && replaceMarks(shown.text, outputs, () => 'FORGED')).not.toContain(
      'FORGED',
    );
    expect(shown?.kind === 'text' && shown.text).not.toContain(prefix);
  });
});

describe('replaceMarks()', () => {
  const { text, outputs } = expandShortcodes('{{< p a >}}{{< p b >}}', 1, {
    ...recordingContext(),
    shortcodes: probes,
  });
  const first = text.slice(0, text.length / 2);
  const print = (html: string) =>
    replaceMarks(html, outputs, (output) => ('html' in output ? output.html : ''));

  test.each([
    ['', ''],
    ['no mark', 'no mark'],
    [text, '[p|a][p|b]'],
    [`<p>${text}</p>${first}`, '<p>[p|a][p|b]</p>[p|a]'],
    [`x${first}1`, 'x[p|a]1'],
    [first.slice(0, -1), first.slice(0, -1)],
    [first.slice(0, -2), first.slice(0, -2)],
    [first.replace('n0z', 'n2z'), first.replace('n0z', 'n2z')],
    [first.replace('n0z', 'n00z'), first.replace('n0z', 'n00z')],
    [first.slice(0, -2) + first, `${first.slice(0, -2)}[p|a]`],
  ])('replaces the marks of %j', (html, expected) => {
    expect(print(html)).toBe(expected);
  });

  test('does not search what it put in', () => {
    expect(replaceMarks(text, outputs, (_, mark) => mark)).toBe(text);
  });

  test('replaces nothing without outputs', () => {
    expect(replaceMarks(text, new Map(), () => 'x')).toBe(text);
  });
});
