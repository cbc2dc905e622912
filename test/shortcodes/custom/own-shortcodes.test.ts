import { describe, expect, test } from 'vitest';
import type { Dependency } from '../../../src/content/post/dependencies.ts';
import { shortcodeUses } from '../../../src/content/post/shortcode-uses.ts';
import { checkShortcode } from '../../../src/render/check-shortcode.ts';
import { expandShortcodes } from '../../../src/shortcodes/expand.ts';
import { problemOf, recordingContext } from '../probe.ts';
import { unmarked } from '../unmarked.ts';

/** Expands with own shortcodes, by name; what is asked for is answered from them alone. */
function expandCustom(text: string, own: Record<string, string>, firstLine = 1) {
  const dependencies: Dependency[] = [];
  const context = recordingContext({
    use: (use) => {
      dependencies.push(use);
      const [key = ''] = use.keys;
      const name = use.id.replace('shortcode:', '');
      return Object.hasOwn(own, name) ? { kind: 'template', key, text: own[name] ?? '' } : undefined;
    },
  });
  const expanded = expandShortcodes(text, firstLine, context);
  const { warnings } = context.recorded;
  return { html: unmarked(expanded), text: expanded.text, outputs: expanded.outputs, dependencies, warnings };
}

describe('own shortcodes', () => {
  test('are asked for once each, wherever they may be', () => {
    const { dependencies } = expandCustom('{{< a >}}{{< b/c >}}{{< a >}}{{< über >}}', { a: '1' });
    expect(dependencies).toEqual([
      ...['a', 'b/c', 'über'].map((name) => ({
        id: `shortcode:${name}`,
        keys: [
          ...['', 'layouts/_', 'layouts/'].map((folder) => `${folder}shortcodes/${name}.html`),
          ...['', 'layouts/_', 'layouts/'].map((folder) => `${folder}shortcodes/${name}`),
          ...['layouts/_', 'layouts/'].map((folder) => `${folder}shortcodes/${name}.md`),
        ],
      })),
    ]);
  });

  test('in Markdown are for {{% %}} alone', () => {
    const context = recordingContext({
      use: () => ({ kind: 'template', key: 'layouts/shortcodes/a.md', text: '*{{ "<" }}*' }),
    });
    const expanded = expandShortcodes('[{{% a %}}][{{< a >}}]', 1, context);
    expect(unmarked(expanded)).toBe('[*<*][]');
    expect(context.recorded.warnings.map(({ message }) => message)).toEqual([
      'Cannot expand "a": there is no shortcode of this name',
    ]);
  });

  test('are not asked for inline', () => {
    expect(expandCustom('{{< x.inline >}}a{{< /x.inline >}}', {}).dependencies).toEqual([]);
  });

  test('are asked for as shortcodeUses() says', () => {
    const text =
      '{{< a >}}{{% details %}}{{< b />}}{{% /details %}}{{</* c */>}}{{< x.inline >}}{{< /x.inline >}}{{< a >}}';
    expect(shortcodeUses(text)).toEqual(
      expandCustom(text, { a: '', b: '' }).dependencies.toSorted(
        (one, other) => order(one, text) - order(other, text),
      ),
    );
    expect(shortcodeUses('{{< Note >}}')[0]?.keys).toEqual(
      expect.arrayContaining(['layouts/shortcodes/Note.html', 'layouts/shortcodes/note.html']),
    );
    expect(shortcodeUses('no calls { {{ }} {{< /a >}} {{<')).toEqual([]);
    expect(shortcodeUses('{{<\n a-1/b/ {{%_ü_é{{<x.inline').map(({ id }) => id)).toEqual([
      'shortcode:a-1/b',
      'shortcode:_ü_é',
    ]);
  });

  test('are asked for in time linear in the text', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `{{<${' '.repeat(9)}a${index}/`).join('');
    expect(shortcodeUses(names)).toHaveLength(1000);
  });

  test('are unknown without their file, or with one that is no template', () => {
    const context = recordingContext({ use: () => ({ kind: 'file' }) });
    const expanded = expandShortcodes('{{< a >}}b{{< /a >}}', 1, context);
    expect(unmarked(expanded)).toBe('b');
    expect(context.recorded.warnings).toMatchObject([
      { message: 'Cannot expand "a": there is no shortcode of this name', strict: true },
    ]);
  });

  test('are markup, which passes the allow-list', () => {
    const { text, outputs } = expandCustom('a {{< b >}} c', { b: '<i>{{ .Name }}</i>' });
    expect([...outputs.values()]).toEqual([{ kind: 'markup', html: '<i>b</i>' }]);
    expect(text).toMatch(/^a sc[0-9a-f]{16}n0z c$/);
  });

  test('are part of the text in the other notation', () => {
    const { text, outputs } = expandCustom('a {{% b %}} c', { b: '*{{ .Name }}*' });
    expect(text).toBe('a *b* c');
    expect(outputs.size).toBe(0);
  });

  test('are part of what encloses them when that is their like', () => {
    const { outputs } = expandCustom('{{< a >}}{{< b >}}{{< relref "/" >}}{{< /b >}}{{< /a >}}', {
      a: '<u>{{ .Inner }}</u>',
      b: '<i>{{ .Inner }}</i>',
    });
    const [link, whole] = [...outputs.values()];
    expect(link).toEqual({ kind: 'text', text: '/' });
    expect(whole).toMatchObject({
      kind: 'markup',
      html: expect.stringMatching(/^<u><i>sc\w+n0z<\/i><\/u>$/),
    });
  });

  test('stand as marks in a built-in one', () => {
    const { html, outputs } = expandCustom('{{< details >}}{{< b >}}{{< /details >}}', { b: '<i>*</i>' });
    expect(outputs.size).toBe(2);
    expect(html).toContain('<p><i>*</i></p>');
  });

  test('go before built-in ones, whose rules do not hold for them', () => {
    const own = { video: '<i>{{ .Get "x" }}</i>', details: '{{ .Get 0 }}' };
    expect(expandCustom('{{< video x="1" >}} {{< details a >}}', own).html).toBe('<i>1</i> a');
  });

  test('know the call around them, whatever it is', () => {
    const parent =
      '{{ with .Parent }}{{ .Name }}/{{ .Get 0 }}/{{ .Ordinal }}{{ with .Parent }}<{{ .Name }}>{{ end }}{{ end }}';
    const { html } = expandCustom('{{< a >}}{{< b x >}}{{< c >}}{{< /b >}}{{< /a >}}', {
      a: '{{ .Inner }}',
      b: '{{ .Inner }}',
      c: parent,
    });
    expect(html).toBe('b/x/0&lt;a>');
    expect(expandCustom('{{< details "x" >}}{{< c >}}{{< /details >}}', { c: parent }).html).toContain(
      'details/x/0',
    );
  });

  test('cannot mix arguments', () => {
    const { html, warnings } = expandCustom('\n {{< a x b=1 >}}c{{< /a >}}', { a: '{{ .Inner }}!' }, 5);
    expect(html).toBe('\n c');
    expect(warnings).toEqual([
      {
        message: 'Cannot expand "a": its arguments must be all named or all positional',
        line: 6,
        column: 2,
        strict: true,
      },
    ]);
  });

  test.each([
    ['{{< a >}}', '{{ .Inner }}', 'it must be closed with "{{< /a >}}"'],
    ['{{% a %}}', '{{ .Inner }}', 'it must be closed with "{{% /a %}}"'],
    ['{{< a >}}{{< /a >}}', 'x', 'it must not be closed, since its template does not ask for .Inner'],
    ['{{< a />}}', 'x', 'it must not be closed'],
  ])('refuse an upload for %s with the template %j', (text, template, message) => {
    const { warnings } = expandCustom(text, { a: template });
    expect(warnings).toMatchObject([{ message: expect.stringContaining(message), strict: true }]);
  });

  test('that cannot be read leave what they enclose, with a warning for each call', () => {
    const { html, warnings } = expandCustom('{{< a >}}*b*{{< /a >}} {{< a />}}', { a: 'x\n{{ if }}' });
    expect(html).toBe('*b* ');
    expect(warnings).toEqual([
      {
        message: expect.stringMatching(/^shortcodes\/a\.html:2:7: Cannot read/),
        line: 1,
        column: 1,
        strict: false,
      },
      {
        message: expect.stringMatching(/^shortcodes\/a\.html:2:7: Cannot read/),
        line: 1,
        column: 24,
        strict: false,
      },
    ]);
  });

  test('that fail inside others leave what they enclose there', () => {
    const { html } = expandCustom('{{< a >}}1{{< b >}}2{{< /b >}}3{{< /a >}}', {
      a: '<i>{{ .Inner }}</i>',
      b: '{{ .Inner }}{{ nope }}',
    });
    expect(html).toBe('<i>123</i>');
  });

  test('see Markdown that was made when they are nested in the other notation', () => {
    const own = { a: '{{ .Inner }}', b: '[{{ .Inner }}]' };
    expect(expandCustom('{{< a >}}{{% b %}}*x*{{% /b %}}{{< /a >}}', own).html).toBe('[<em>x</em>]');
    expect(expandCustom('{{< a >}}{{< b >}}*x*{{< /b >}}{{< /a >}}', own).html).toBe('[*x*]');
    expect(expandCustom('{{% b %}}*x*{{% /b %}}', own).html).toBe('[*x*]');
  });

  test.each([
    ['- {{% a %}}', '- x\ny\n\nz'],
    ['- b\n  {{% a %}}', '- b\n  x\n  y\n\n  z'],
    ['\t{{% a %}}', '\tx\n\ty\n\n\tz'],
    ['b {{% a %}}', 'b x\ny\n\nz'],
  ])('have lines that stand where %j does', (text, expected) => {
    expect(expandCustom(text, { a: 'x\ny\n\nz' }).text.replace(/[ \t]+(?=\n)/g, '')).toBe(expected);
  });
});

/** Where a call of that name stands. */
function order({ id }: Dependency, text: string): number {
  return text.indexOf(` ${id.replace('shortcode:', '')} `);
}

describe('checkShortcode()', () => {
  test('names the functions that do not exist, wherever they stand', () => {
    const text =
      '{{ with .Get 0 }}\n  {{ partial "x" . }}{{ else if (now) }}{{ end }}\n{{ range $x := resources.Match "a" }}{{ upper (nope) | strings.Nope }}{{ else }}{{ a }}{{ end }}';
    expect(checkShortcode('shortcodes/x.html', text)).toEqual(
      [
        { message: expect.stringContaining('Cannot call "partial"'), line: 2, column: 6 },
        { message: expect.stringContaining('Cannot call "now"'), line: 2, column: 34 },
        { message: expect.stringContaining('Cannot call "resources.Match"'), line: 3, column: 16 },
        { message: expect.stringContaining('Cannot call "nope"'), line: 3, column: 48 },
        { message: expect.stringContaining('Cannot call "strings.Nope"'), line: 3, column: 56 },
        { message: expect.stringContaining('Cannot call "a"'), line: 3, column: 84 },
      ].map((fault) => ({ ...fault, isOfTheme: true })),
    );
  });

  test('has nothing to say of functions that do', () => {
    const text =
      '{{ and 1 (or 2) | default site.Title | markdownify }}{{ strings.ToLower (relref . "a") }}{{ .Nope.nope }}';
    expect(checkShortcode('shortcodes/x.html', text)).toEqual([]);
  });

  test('refuses what cannot be read', () => {
    expect(problemOf(() => checkShortcode('shortcodes/x.html', '\n{{ if }}')).errors).toMatchObject([
      { line: 2, column: 7 },
    ]);
  });
});
