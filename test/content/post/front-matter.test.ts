import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/content/post/front-matter.ts';
import { faultsOf, placeOf } from './faults.ts';

function read(text: string) {
  const { data, body, bodyLine } = readFrontMatter(text);
  return { data: Object.fromEntries(data.value), body, bodyLine };
}

const draft = { draft: true };

describe('front matter', () => {
  it.each([
    ['YAML', '---\ndraft: true\n---\nbody\n', draft, 'body\n', 4],
    ['TOML', '+++\ndraft = true\n+++\nbody\n', draft, 'body\n', 4],
    ['JSON', '{"draft": true}\nbody\n', draft, 'body\n', 2],
    ['JSON over lines', '{\n"draft":\n true\n}\nbody', draft, 'body', 5],
    ['JSON with braces in strings', '{"a": "} \\" {", "b": {}}\nx', { a: '} " {', b: {} }, 'x', 2],
    ['JSON and text on one line', '{"draft": true} body', draft, ' body', 1],
    ['JSON alone', '{"draft": true}', draft, '', 1],
    ['none', 'hello\n\n---\n', {}, 'hello\n\n---\n', 1],
    ['none in an empty file', '', {}, '', 1],
    ['none before a shortcode', '{{< x >}}\n', {}, '{{< x >}}\n', 1],
    ['none before a comment', '<!-- c -->\ntext', {}, '<!-- c -->\ntext', 1],
    ['none before a rule of other characters', '***\n---\n', {}, '***\n---\n', 1],
    ['an empty block', '---\n---\nbody', {}, 'body', 3],
    ['an empty TOML block', '+++\n+++\nbody', {}, 'body', 3],
    ['a block of comments', '---\n# draft: true\n---\nbody', {}, 'body', 4],
    ['a block of blank lines', '---\n\n \n---\nbody', {}, 'body', 5],
    ['a comment that is no comment to YAML', '---\n#\ndraft: true\n---\n', draft, '', 5],
    ['no body', '---\ndraft: true\n---', draft, '', 3],
    ['white space behind delimiters', '--- \t\ndraft: true\n---  \nbody', draft, 'body', 4],
    ['a byte order mark', '\uFEFF---\ndraft: true\n---\nbody', draft, 'body', 4],
    ['CRLF', '---\r\ndraft: true\r\n---\r\nbody\r\n', draft, 'body\n', 4],
    ['lone CR', '---\rdraft: true\r---\rbody\r', draft, 'body\n', 4],
    ['a comment ended by CR', '---\r# c\rdraft: true\r---\r', draft, '', 5],
    ['blank lines in the body', '---\ndraft: true\n---\n\n\nbody', draft, '\n\nbody', 4],
    ['delimiters in the body', '---\ndraft: true\n---\n---\n', draft, '---\n', 4],
    ['a line that starts with the delimiter', '+++\na = """\n+++x\n"""\n+++\nb', { a: '+++x\n' }, 'b', 6],
    ['indented delimiters in text', '---\na: |\n  ---\n---\nbody', { a: '---\n' }, 'body', 5],
    ['a field on the opening line', '---draft: true\na: [1]\n---\nbody', { ...draft, a: [1] }, 'body', 4],
    ['the only field on the opening line', '--- "draft": true\n---\nbody', draft, 'body', 3],
    ['a list begun on the opening line', '---a:\n- x\nb: y\n---\n', { a: ['x'], b: 'y' }, '', 5],
    ['the other delimiter', '+++\na = """\n---\n"""\n+++\n', { a: '---\n' }, '', 6],
  ])('reads %s', (_, text, data, body, bodyLine) => {
    expect(read(text)).toEqual({ data, body, bodyLine });
  });

  it.each([
    ['blank lines', '\n\n'],
    ['blank lines with white space', '  \n\t\n'],
    ['white space', '  '],
    ['a byte order mark and a blank line', '\uFEFF\n'],
    ['two byte order marks', '\uFEFF\uFEFF'],
    ['a no-break space', '\u00A0\n'],
    ['a zero-width space', '\u200B'],
    ['a line separator', '\u2028'],
    ['100,000 blank lines', '\n'.repeat(100_000)],
  ])('is found behind %s, as a draft must not pass for text', (_, before) => {
    const { data, body, bodyLine } = read(`${before}---\ndraft: true\n---\nbody`);
    expect({ data, body }).toEqual({ data: draft, body: 'body' });
    expect(bodyLine).toBe(before.split('\n').length + 3);
    expect(read(`${before}+++\ndraft = true\n+++\n`).data).toEqual(draft);
    expect(read(`${before}{"draft": true}`).data).toEqual(draft);
  });
});

describe('front matter that is refused', () => {
  it.each([
    ['an unclosed block', '\n---\ndraft: true\n', '2:1'],
    ['an opening line and nothing else', '---', '1:1'],
    ['an unclosed TOML block', '+++\ndraft = true\n---\n', '1:1'],
    ['an unclosed object', '{"draft": true', '1:1'],
    ['a closing line with more on it', '---\ndraft: true\n---x\n', '1:1'],
    ['a closing line of four', '---\ndraft: true\n----\n', '1:1'],
    ['an indented closing line', '---\ndraft: true\n ---\n', '1:1'],
    ['YAML that ends with dots alone', '---\ndraft: true\n...\n', '1:1'],
    ['four hyphens', '----\ndraft: true\n----\n', '1:1'],
    ['a language behind the delimiter', '---yaml\ndraft: true\n---\n', '1:1'],
    ['a language and a space', '\n--- yaml\ndraft: true\n---\n', '2:1'],
    ['text on the opening line', '--- draft it: true\n---\n', '1:1'],
    ['an address on the opening line', '---https://example.com\n---\n', '1:1'],
    ['a field on the opening line of TOML', '+++ draft = true\n+++\n', '1:1'],
    ['a block behind a comment', '<!-- c -->\n\n---\ndraft: true\n---\n', '3:1'],
    ['a TOML block behind comments', '<!-- c --><!-- d -->\n+++\ndraft = true\n+++\n', '2:1'],
    ['a list', '---\n- a\n---\n', '2:1'],
    ['a scalar', '---\nabc\n---\n', '2:1'],
    ['a rule around text', '---\nHello there.\n---\n', '2:1'],
    ['text in braces', '{hello} there', '1:2'],
  ])('is %s', (_, text, place) => {
    expect(placeOf(() => readFrontMatter(text))).toBe(place);
  });

  it.each(['js', 'javascript', ' js', 'JS', 'coffee', 'cson', 'json', 'toml', 'yml', '__proto__'])(
    'never runs nor guesses the language in ---%s',
    (language) => {
      const text = `---${language}\n(globalThis.ran = true, {})\n---\n`;
      expect(placeOf(() => readFrontMatter(text))).toBe('1:1');
      expect('ran' in globalThis).toBe(false);
    },
  );
});

describe('front matter with a bad value', () => {
  it.each([
    ['YAML', '---\na: 1\nb: c: d\n---\nbody', { a: 1 }, '3:1'],
    ['TOML', '\n+++\na = 1\nb =\n+++\nbody', { a: 1 }, '4:1'],
    ['JSON', '{\n  "a": tru,\n  "b": 2\n}\nbody', { b: 2 }, '2:8'],
    ['JSON, indented', '\n  {"a": tru}\nbody', {}, '2:9'],
    ['an impossible TOML date', '+++\ndate = 2023-02-30\n+++\nbody', {}, '2:1'],
    ['a second YAML document', '---\na: 1\n--- # c\nb: 1\n---\nbody', { b: 1 }, '2:1'],
  ])('has all others and its body: %s', (_, text, data, place) => {
    const { data: found, body } = readFrontMatter(text);
    expect({ data: Object.fromEntries(found.value), body }).toEqual({ data, body: 'body' });
    expect(found.flaws.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
  });
});

describe('gray-matter', () => {
  it('gives the same error each time, not an empty result the second time', () => {
    const text = '---\n- draft: true\n---\n';
    expect(faultsOf(() => readFrontMatter(text))).toEqual(faultsOf(() => readFrontMatter(text)));
  });

  it('is the same at every call, with positions in each file', () => {
    const positions = ['---\na: {b: 1}\n---\n', '\n---\na: {b: 1}\n---\n'].map((text) => {
      expect([read(text).data, read(text).data]).toEqual([{ a: { b: 1 } }, { a: { b: 1 } }]);
      return readFrontMatter(text).data.positionOf('a')?.line;
    });
    expect(positions).toEqual([2, 3]);
  });

  it.each([
    ['draft: yes', { draft: 'yes' }],
    ['date: 2023-13-45', { date: '2023-13-45' }],
    ['time: 12:30', { time: '12:30' }],
    ['title: 001', { title: '001' }],
    ['Draft: true', { Draft: true }],
    ['base: &b {draft: true}\n<<: *b', { base: { draft: true }, draft: true }],
    ['excerpt_separator: {a: 1}', { excerpt_separator: { a: 1 } }],
    ['data: 1\ncontent: 2\nlanguage: js', { data: 1, content: 2, language: 'js' }],
  ])('leaves %j as its author wrote it', (block, data) => {
    expect(read(`---\n${block}\n---\nbody`)).toMatchObject({ data, body: 'body' });
  });
});
