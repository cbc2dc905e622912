import fc from 'fast-check';

const words = ['a', 'b', ' ', ' ', '\n', 'c d', '.', '1', '*', '**', '(', ')', '`x`', '\\'];

/** What is put together to texts, by what they are about, besides words. */
const pieces: Readonly<Record<string, readonly string[]>> = {
  lines: [
    '  \n',
    '\\\n',
    '\n\n',
    '![i](u)',
    '[l](u)',
    '![i](u)\n\n',
    '\n\n![i](u)\n\n',
    '- ',
    '\n- ',
    '\n> ',
  ],
  tildes: ['~', '~', '~~', '~~', '~~~', '\\~', '\n', '_', 'H~2~O', '~~g~~', '[', '](u)'],
  extras: [
    '^',
    '^',
    '^^',
    '^^^',
    '++',
    '++',
    '+',
    '+++',
    '==',
    '==',
    '=',
    '===',
    'x^2^',
    '^+^',
    "^'",
    '^-',
    '\\^',
    '~',
    '~~',
    '_',
    '[',
    '](u)',
    '"',
  ],
  addresses: ['https://a.bc', 'www.a.bc', 'me@a.bc', 'http://x.org/y', '<http://q.r>', '_'],
  marks: ['"', '"', "'", "'", '...', '--', '---', '<<', '>>', "it's", "'90s", "'tis", '-', 's', '\n\n'],
  blocks: [
    '\n\n',
    '\n: x',
    '\n:   y\n',
    '\n\n: z\n',
    '|',
    '\n|---|---|\n',
    'p | q',
    '[^1]',
    '[^2]',
    '\n\n[^1]: n\n',
    '\n\n[^2]: m o\n\n    p\n',
    '\n- [ ] ',
    '\n- [x] t\n',
    '\n1. ',
    '\n> ',
    '[ ] ',
  ],
  headings: [
    '\n\n# ',
    '\n## ',
    ' {#i}',
    ' {.c}',
    '\n\n### T\n\n',
    '\n===\n',
    '\n\nterm *é*\n: x\n\n',
    '\n\n!\n: x\n\n',
    '\n---\n',
    'É ',
    '中',
  ],
  asian: ['中', '文', '、', '。', 'あ', 'カ', 'a', 'b c', ',', '\n', '\n', '\n', '\u200b', '1', '\n\n'],
  escaped: ['中', '、', '「', '」', '\\ ', '\\ ', '**', '**', '"', '_'],
};

/** As many random texts about that as are asked for, always the same. */
export function markupMixtures(about: string, count: number, seed: number): string[] {
  const own = pieces[about] ?? [];
  const all = about === 'asian' ? own : [...words, ...own, ...own];
  const text = fc
    .array(fc.constantFrom(...all), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''));
  return fc.sample(text, { numRuns: count, seed });
}
