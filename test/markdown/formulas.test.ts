import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../src/content/site/markup.ts';
import { defaultSite } from '../../src/content/site/site.ts';
import { writeFormula } from '../../src/markdown/formulas/formula-writer.ts';
import { loadExtras } from '../../src/render/extras.ts';
import { renderBody } from '../render/post.ts';
import { runs } from '../runs.ts';

const site = { math: true };
const x = '<math><mi>x</mi></math>';

function html(body: string): string {
  return renderBody(body, { site }).html;
}

describe('formulas', () => {
  it.each([
    ['$x$', x],
    ['\\(x\\)', x],
    ['a $x$, b', `a ${x}, b`],
    ['*a $x$*', `<em>a ${x}</em>`],
    ['$a*b$ and $c*d$', '<math><mrow><mi>a</mi><mo>∗</mo><mi>b</mi></mrow></math> and <math>'],
    ['$\\text{a\\$b}$', '<math><mtext>a$b</mtext></math>'],
    ['$x < y$', '<mo>&lt;</mo>'],
    ['[$x$](/a)', `<a href="/a">${x}</a>`],
    ['![$x$](a.png)', 'alt="$x$"'],
    ['$\\color{#f00}x$', '<mi mathcolor="#f00">x</mi>'],
  ])('stand in their line: %s', (body, shown) => {
    expect(html(body)).toContain(shown);
  });

  it.each([
    '$5 and $10',
    'US$5 to US$6',
    '$5/$10',
    '$ 5$',
    '$5 $',
    '\\$x\\$',
    '$x',
    '$$',
    '$$$$',
    '\\(x',
    '\\\\(x\\\\)',
    '`$x$`',
    '    $x$',
    '$x\n\ny$',
    '<b title="$x$">',
  ])('are not made of %j', (body) => {
    expect(html(body)).not.toContain('<math');
  });

  const display = '<div class="formula"><math display="block" class="tml-display"><mi>x</mi></math></div>';
  it.each([
    ['$$x$$', `${display}\n`],
    ['\\[x\\]', `${display}\n`],
    ['$$\nx\n$$', `${display}\n`],
    ['a\n$$\nx\n$$\nb', `<p>a</p>\n${display}\n<p>b</p>\n`],
    ['- $$\n  x\n  $$', `<ul>\n<li>${display}\n</li>\n</ul>\n`],
    ['> $$x$$', `<blockquote>\n${display}\n</blockquote>\n`],
  ])('stand on lines of their own: %j', (body, shown) => {
    expect(html(body)).toBe(shown);
  });

  it.each([
    ['so that $$\nx\n$$\nholds.', `<p>so that </p>\n${display}<p>holds.</p>\n`],
    ['so that \\[\nx\n\\] holds', `<p>so that </p>\n${display}<p>holds</p>\n`],
    ['$$x$$ and $x$', `${display}<p>and ${x}</p>\n`],
    ['$$x$$\n$$x$$', `${display}\n${display}\n`],
    ['**a** $$x$$ **b**', `<p><strong>a</strong> </p>\n${display}<p><strong>b</strong></p>\n`],
    ['a $$x$$\n- b', `<p>a </p>\n${display}\n<ul>\n<li>b</li>\n</ul>\n`],
    ['- a $$\n  x\n  $$ b', `<ul>\n<li>a ${display} b</li>\n</ul>\n`],
    ['> a $$\n> x\n> $$\n> b', `<blockquote>\n<p>a </p>\n${display}<p>b</p>\n</blockquote>\n`],
    ['> a\n$$x$$\nb', `<blockquote>\n<p>a\n</p>\n${display}<p>b</p>\n</blockquote>\n`],
    ['a\n: b $$x$$ c', `<dl>\n<dt>a</dt>\n<dd>b ${display} c</dd>\n</dl>\n`],
    ['1. a\n\n   $$\n   x\n   $$\n\n   b', `<ol>\n<li><p>a</p>\n${display}\n<p>b</p>\n</li>\n</ol>\n`],
  ])('part the paragraph that they stand in, as in Hugo: %j', (body, shown) => {
    expect(html(body)).toBe(shown);
  });

  it.each([
    ['# a $$x$$ b', `<h1 id="a--b">a ${x} b</h1>\n`],
    ['a $$x$$\n===', `<h1 id="a">a ${x}</h1>\n`],
    ['a $$x$$\n: b', `<dl>\n<dt>a ${x}</dt>\n<dd>b</dd>\n</dl>\n`],
    ['a\n$$x$$\n: b', `<dl>\n<dt>a</dt>\n<dt>${x}</dt>\n<dd>b</dd>\n</dl>\n`],
    ['$$x$$\n\n: b', `<dl>\n<dt>${x}</dt>\n<dd><p>b</p>\n</dd>\n</dl>\n`],
    ['*a $$x$$ b*', `<p><em>a ${x} b</em></p>\n`],
    ['[a \\[x\\]](/u)', `<p><a href="/u">a ${x}</a></p>\n`],
  ])('stand in their line where no block can be, as in Hugo: %j', (body, shown) => {
    expect(html(body)).toBe(shown);
  });

  it('stand in their line in cells', () => {
    expect(html('| a |\n|---|\n| $$x$$ |')).toContain(`<td>${x}</td>`);
  });

  it.each([
    'a\n$$ x\nb',
    'a $$\n\nx $$',
    '$$$$ $$ $$',
    '\\\\[x\\\\]',
    '\\$$x$$',
    '`$$`x`$$`',
    'a $$x b\n: c',
  ])('are not made of %j', (body) => {
    expect(html(body)).not.toContain('<math');
  });

  it('are what is between the nearest signs', () => {
    expect(html('$$x$$ `b$$ c`')).toBe(`${display}<p><code>b$$ c</code></p>\n`);
    expect(html('\\[x\\](b) c\\]')).toBe(`${display}<p>(b) c]</p>\n`);
  });

  it.each([
    [{ inlineFormulas: [['\\(', '\\)']] }, '$x$ $$x$$ \\[x\\] \\(x\\)', `<p>$x$ $$x$$ [x] ${x}</p>\n`],
    [{ blockFormulas: [['@@', '@@']] }, 'a @@x@@ b $x$', `<p>a </p>\n${display}<p>b $x$</p>\n`],
    [{ blockFormulas: [['@@', '@@']] }, 'a\n@@\nx\n@@\nb', `<p>a</p>\n${display}\n<p>b</p>\n`],
    [{ inlineFormulas: [['<m>', '</m>']] }, '<m>x</m> <b>c</b>', `<p>${x} <b>c</b></p>\n`],
    [{ inlineFormulas: [] }, '$x$ $$x$$', '<p>$x$ $$x$$</p>\n'],
    [{ inlineFormulas: [['$$', '$$']] }, 'a $$x$$ b', `<p>a ${x} b</p>\n`],
  ] as [Partial<Markup>, string, string][])(
    'stand between the signs that the site names: %j',
    (markup, body, shown) => {
      expect(renderBody(body, { site, markup }).html).toBe(shown);
    },
  );

  it('hold no Markdown, whatever their lines begin with', () => {
    const aligned = html('$$\n\\begin{aligned}\na &= b \\\\\n- c &= d \\\\\n+ e &= f\n\\end{aligned}\n$$');
    expect(aligned).toMatch(/^<div class="formula"><math[\s\S]*<\/math><\/div>\n$/);
    expect(html('$$\na\n- b\n$$')).toMatch(/^<div class="formula"><math[\s\S]*<\/math><\/div>\n$/);
  });

  it('are their own source in excerpts, headings and ids', () => {
    const { excerpt, headings } = renderBody('# On $x$\n\nSee $y$.', { site });
    expect(excerpt).toBe('See $y$.');
    expect(headings).toEqual([{ level: 1, id: 'on', text: 'On $x$' }]);
  });

  it('stand in what a shortcode encloses', () => {
    expect(html('{{< details >}}\\(x\\){{< /details >}}')).toContain(`<p>${x}</p>`);
  });

  it('that cannot be read are shown as they were written, with a warning', () => {
    const { html, warnings } = renderBody('a\n\nb $\\frac{1}$ <b>', { site, bodyLine: 5 });
    expect(html).toBe('<p>a</p>\n<p>b <code class="formula-error">$\\frac{1}$</code> <b></b></p>\n');
    expect(warnings).toEqual([
      {
        ...{ line: 7, column: 3, strict: false },
        message: expect.stringMatching(/^Cannot read the formula "\$\\frac\{1\}\$": Unexpected end/),
      },
    ]);
  });
});

const bad = '$\\frac{1}$';

describe('the warning of a formula that cannot be read', () => {
  const places = (body: string) =>
    renderBody(body, { site, bodyLine: 3, params: {} })
      .warnings.filter(({ message }) => message.startsWith('Cannot read the formula'))
      .map(({ line, column }) => `${line}:${column}`);

  it.each([
    [`a\n\n${bad}\n\nb ${bad} c`, ['5:1', '7:3']],
    [`${bad} ${bad}\n${bad}`, ['3:1', '3:12', '4:1']],
    [`\`${bad}\` ${bad}`, ['3:14']],
    [`\`\`\`\n${bad}\n\`\`\`\n\n    ${bad}\n\n- > ${bad}`, ['9:5']],
    [`\\${bad}\n${bad}`, ['4:1']],
    ['$$\n\\frac{1}\n$$\n\n$$\nx\n$$\n\na $$\n\\frac{1}\n$$', ['3:1', '11:3']],
    [`- a\n\n  - ${bad}\n- b\n\n  > ${bad}\n\n3. ${bad}`, ['5:5', '8:5', '10:4']],
    [`| a | ${bad} |\n|---|---|\n| ${bad} | b |`, ['3:7', '5:3']],
    [`${bad}\n: a\n\n  b ${bad}`, ['3:1', '6:5']],
    [`> [!NOTE] ${bad}\n> ${bad}`, ['3:11', '4:3']],
    [`a[^1] ${bad}\n\n[^1]: b ${bad}\n\n# ${bad}`, ['3:7', '7:3', '5:9']],
    [
      `{{< figure\n  src="a.png"\n  alt="${bad}" >}}\n\n${bad}\n\n{{< details "b" >}}\n${bad}\n{{< /details >}}`,
      ['10:1', '7:1'],
    ],
  ])('tells its own place: %j', (body, expected) => {
    expect(places(body)).toEqual(expected);
  });

  it('is given for the first twenty', () => {
    expect(places(`${bad}\n`.repeat(30))).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 3}:1`));
  });
});

describe('loadExtras()', () => {
  const extras = (params: Record<string, unknown>, math: boolean) =>
    loadExtras({ params: new Map(Object.entries(params)) }, { ...defaultSite, math });

  it.each([
    [{}, false, false],
    [{}, true, true],
    [{ math: true }, false, true],
    [{ math: 'yes' }, false, true],
    [{ includes_math: true }, false, true],
    [{ math: false }, true, false],
    [{ math: ['a'] }, false, false],
  ])('loads formulas for front matter %j on a site with math: %s', async (params, math, loaded) => {
    expect('writeFormula' in (await extras(params, math))).toBe(loaded);
  });
});

describe('hostile formulas', () => {
  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\includegraphics{x.png}',
    '\\class{a}{x}',
    '\\id{a}{x}',
    '\\style{color:red}{x}',
    '\\data{a=b}{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\newcommand{\\a}{x}\\a',
    '\\csname def\\endcsname\\a{\\a}\\a',
    '\\let\\a=\\b',
  ])('are not read: %s', (tex) => {
    expect(() => writeFormula(tex, false)).toThrow();
    expect(html(`$${tex}$`)).toContain('<code class="formula-error">');
  });

  it('that are too long are shown as they were written', () => {
    const { html, warnings } = renderBody(`$${'x'.repeat(6_000)}$`, { site });
    expect(html).toContain('formula-error');
    expect(warnings).toHaveLength(1);
  });

  it('together are not more than a page may have', () => {
    const { html } = renderBody('$x^{2}$ '.repeat(20_000), { site });
    expect(html.split('<math>').length - 1).toBe(Math.floor(50_000 / '$x^{2}$'.length));
  });

  it.each([
    ['signs', '$'],
    ['pairs of signs', '$$'],
    ['formulas that do not close', '$x '],
    ['brackets that do not close', '\\('],
    ['blocks that do not close', '\\[\n'],
    ['blocks of signs', '$$\n'],
    ['backslashes in formulas', '$\\'],
    ['nothing but errors', '$\\a$'],
  ])('of a mebibyte take linear time: %s', (_, piece) => {
    const body = piece.repeat(Math.ceil(1_048_576 / piece.length));
    expect(() => renderBody(body, { site })).not.toThrow(RangeError);
  });

  it.each(['{', '\\frac{', '\\sqrt{', 'x^{', '\\left(', '\\begin{matrix}', "x'", '\\text{', '\\overbrace{'])(
    'in one another are read or refused: %s',
    (piece) => {
      expect(html(`$${piece.repeat(Math.floor(4_900 / piece.length))}$`)).toMatch(/<math|formula-error/);
    },
  );

  it('make nothing but MathML', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), fc.boolean(), (tex, isDisplay) => {
        const mathml = tryToWrite(tex.join(''), isDisplay);
        expect(mathml.replace(/<\/?m[a-z]+(?: [a-z]+="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
        expect(mathml).not.toMatch(/<[^>]* (?:on[a-z]*|style|href|src|id)=/);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

const pieces = [
  ...[
    'x',
    '1',
    '{',
    '}',
    '^',
    '_',
    '&',
    '\\\\',
    '<',
    '>',
    '"',
    "'",
    '\\frac',
    '\\sqrt',
    '\\text{',
    '\\color{red}',
  ],
  ...[
    '\\begin{matrix}',
    '\\end{matrix}',
    '\\begin{array}{c|c}',
    '\\end{array}',
    '\\hline',
    '\\left(',
    '\\right)',
  ],
  ...[
    '\\colorbox{#f00}{',
    '\\tag{1}',
    '\\label{a}',
    '\\ref{a}',
    '\\ce{H2O}',
    '\\cancel{',
    '\\fbox{',
    '\\rule{1em}{2em}',
  ],
  ...[
    '\\href{javascript:x}{',
    '\\operatorname{',
    '\\verb|<b>|',
    '<img src=x onerror=y>',
    '\\style{a}{',
    '\\text{<b>}',
  ],
];

function tryToWrite(tex: string, isDisplay: boolean): string {
  try {
    return writeFormula(tex, isDisplay);
  } catch {
    return '';
  }
}
