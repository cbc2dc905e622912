import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadExtras } from '../../src/render/extras.ts';
import { writeFormula } from '../../src/render/formulas/formula-writer.ts';
import { defaultSite } from '../../src/site.ts';
import { renderBody } from './post.ts';

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

  it('hold no Markdown, whatever their lines begin with', () => {
    const aligned = html('$$\n\\begin{aligned}\na &= b \\\\\n- c &= d \\\\\n+ e &= f\n\\end{aligned}\n$$');
    expect(aligned).toMatch(/^<div class="formula"><math[\s\S]*<\/math><\/div>\n$/);
    expect(html('$$\na\n- b\n$$')).toMatch(/^<div class="formula"><math[\s\S]*<\/math><\/div>\n$/);
  });

  it('are their own source in excerpts, headings and ids', () => {
    const { excerpt, headings } = renderBody('# On $x$\n\nSee $y$.', { site });
    expect(excerpt).toBe('See $y$.');
    expect(headings).toEqual([{ level: 1, id: 'on-x', text: 'On $x$' }]);
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
      { numRuns: 2_000 },
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
