import { describe, expect, test } from 'vitest';
import { Problem } from '../../../src/problem.ts';
import { expandShortcodes } from '../../../src/shortcodes/expand.ts';
import { expandBuiltIns, expandProbes, post, problemOf, recordingContext } from '../../shortcodes/probe.ts';

/** So many that anything but linear time would take minutes. */
const many = 100_000;

describe('a hostile text', () => {
  test.each([
    ['openings', '{{<'.repeat(many), /must be closed/],
    ['openings of the other kind', '{{%'.repeat(many), /must be closed/],
    ['openings on lines', '{{< \n'.repeat(many), /must be closed/],
    ['openings and names', '{{< p '.repeat(many), /must be closed/],
    ['openings and slashes', '{{< /'.repeat(many), /must be closed/],
    ['escapes', '{{</*'.repeat(many), /must be closed/],
    ['slashes', `{{< p ${'/ '.repeat(many)}`, /must be closed/],
    ['names and no values', `{{< p ${'a='.repeat(many)}`, /must be closed/],
    ['quotes in a line', `{{< p ${'"'.repeat(many + 1)} >}}`, /must end with a quote/],
    ['escaped quotes', `{{< p "${'\\"'.repeat(many)}`, /must end with a quote/],
    ['backticks', `{{< p ${'`'.repeat(many + 1)} >}}`, /must end with a backtick/],
    ['pairs within each other', '{{< w >}}'.repeat(many) + '{{< /w >}}'.repeat(many), /at most 100 deep/],
    ['closing tags', '{{< /w >}}'.repeat(many), /no shortcode of this name is open/],
    [
      'crossed pairs',
      '{{< w >}}{{< v >}}{{< /w >}}{{< /v >}}'.repeat(many),
      /no shortcode of this name is open/,
    ],
    ['equals signs', `{{< p ${'='.repeat(many)} >}}`, /must stand before/],
  ])('of many %s is refused', (_, text, message) => {
    const problem = problemOf(() => expandProbes(text));
    expect(problem.message).toMatch(message);
    expect(problem.errors[0]?.line).toBeGreaterThan(0);
  });

  test.each([
    ['calls', '{{< p a >}}'.repeat(many), '[p|a]'.repeat(many)],
    ['calls on lines', '{{< p >}}\n'.repeat(many), '[p]\n'.repeat(many)],
    ['pairs', '{{< w >}}{{< /w >}}'.repeat(many), '[w()]'.repeat(many)],
    ['calls that close themselves', '{{< w />}}'.repeat(many), '[w()]'.repeat(many)],
    ['calls that nothing closes', '{{< w >}}'.repeat(many), '[w(none)]'.repeat(many)],
    [
      'single calls in a pair',
      `{{< v >}}${'{{< w >}}'.repeat(many)}{{< /v >}}`,
      `[v(${'[w(none)]'.repeat(many)})]`,
    ],
    ['escaped calls', '{{</* p */>}}'.repeat(many), '{{< p >}}'.repeat(many)],
    ['braces', '{'.repeat(many), '{'.repeat(many)],
    ['empty arguments', `{{< p ${'""'.repeat(many)} >}}`, `[p${'|'.repeat(many)}]`],
    ['equal names', `{{< p ${'a=1 '.repeat(many)} >}}`, '[p|a=1]'],
    ['backslashes', `{{< p ${'\\'.repeat(many)} >}}`, '[p]'],
    ['line ends in a tag', `{{< p ${'\n'.repeat(many)} >}}`, '[p]'],
    ['lines in an escaped call', `{{</* ${'a\n'.repeat(many)} */>}}`, `{{< ${'a\n'.repeat(many)} >}}`],
    ['ends of tags', '>}}'.repeat(many), '>}}'.repeat(many)],
  ])('of many %s is expanded', (_, text, expected) => {
    expect(expandProbes(text) === expected).toBe(true);
  });

  test.each([
    ['bare', (text: string) => text],
    ['quoted', (text: string) => `"${text}"`],
    ['raw', (text: string) => `\`${text}\``],
    ['named', (text: string) => `a="${text}"`],
    ['named and bare', (text: string) => `a=${text}`],
  ])('keeps an argument of 1 MiB, %s', (_, write) => {
    const long = 'x'.repeat(1 << 20);
    expect(expandProbes(`{{< p ${write(long)} >}}`).length).toBeGreaterThan(1 << 20);
  });

  test('of many unknown shortcodes warns of each', () => {
    const { html, warnings } = expandBuiltIns('{{< nope >}}'.repeat(many));
    expect(html).toBe('');
    expect(warnings).toHaveLength(many);
  });

  test('of many videos shows each', () => {
    expect(expandBuiltIns('{{< video 76979871 >}}\n'.repeat(20_000)).html.split('<figure')).toHaveLength(
      20_001,
    );
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

  test.each(names)('%s is no shortcode', (name) => {
    const { html, warnings } = expandBuiltIns(`{{< ${name} >}}x{{< /${name} >}}`);
    expect(html).toBe('x');
    expect(warnings).toMatchObject([{ message: expect.stringContaining(name), strict: true }]);
  });

  test.each(names)('%s is an argument like any other', (name) => {
    expect(expandProbes(`{{< p ${name}=1 >}}{{< p ${name} >}}`)).toBe(
      `[p|${name.toLowerCase()}=1][p|${name}]`,
    );
    const { warnings } = expandBuiltIns(`{{< video src=76979871 ${name}=1 >}}`);
    expect(warnings).toMatchObject([{ strict: false }]);
  });

  test.each(names)('%s is no parameter', (name) => {
    expect(() => expandBuiltIns(`{{< param ${name} >}}`)).toThrow(Problem);
    expect(() =>
      expandBuiltIns(`{{< param "x.${name}" >}}`, { post: { ...post, params: new Map([['x', {}]]) } }),
    ).toThrow(Problem);
  });
});

describe('a text that knows how marks look', () => {
  const mark = expandShortcodes('{{< video 76979871 >}}', 1, recordingContext()).text;

  test('contains none of its own', () => {
    const text = `${mark} [x](${mark}) {{< video 76979871 >}}`;
    const { html } = expandBuiltIns(text);
    expect(html.split('<figure')).toHaveLength(2);
    expect(html.startsWith(`${mark} [x](${mark}) <figure`)).toBe(true);
  });

  test('cannot name one in an argument', () => {
    const { html } = expandBuiltIns(`{{< video src=76979871 title="${mark}" >}}`);
    expect(html).toContain(`<figcaption>${mark}</figcaption>`);
  });
});
