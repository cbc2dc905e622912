import fc from 'fast-check';

const words = fc
  .array(
    fc.constantFrom(
      ...['alpha', 'beta *em*', 'gamma `code`', '**bold**', '[link](/u)', 'x & y', '3. no', 'a-b', 'end.'],
      ...['<b>raw</b>', '![i](j.png)', 'w[^1]'],
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n');

/** Lines of words behind one of the markers. */
function lines(...markers: string[]) {
  const line = fc.tuple(fc.constantFrom(...markers), words).map(([marker, text]) => marker + text);
  return fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), gap)
    .map(([all, between]) => all.join(between));
}

const simple = fc.oneof(
  words,
  lines(''),
  fc
    .tuple(fc.constantFrom('#', '##', '###', '####'), words, fc.constantFrom('', ' {#id}', ' {.c}', ' ##'))
    .map(([marks, text, end]) => `${marks} ${text}${end}`),
  words.map((text) => `${text}\n===`),
  lines('- ', '-   ', '-\t'),
  lines('* ', '+ '),
  lines('1. ', '2. ', '7) '),
  lines('- [ ] ', '- [x] '),
  lines('> ', '>', ''),
  lines('', '- ', '1. ', '# '),
  lines('', ': ', ':   '),
  lines('').map((text) => `${text}\n\n:   definition\n\n    more`),
  words.map((cell) => `| a | b |\n|---|:-:|\n| ${cell} | \`x\\|y\` |\n| one |`),
  words.map((cell) => `| a |\n|---|---|\n| ${cell} | b |`),
  fc.constantFrom(
    ...['---', '* * *', '```go\ncode <x>\n\n  more\n```', '~~~\na\n~~~', '    indented\n    code'],
    ...['<div>\n\ninner\n\n</div>', '<div>\ninner\n</div>', '<!-- c -->', '[ref]: /there "T"'],
    ...['[^1]: note', '[^1]: note\n\n    more', '{.cls}', '{#other .b}', '{title="t"}'],
  ),
);

const indented = (text: string, space: string) => text.replace(/\n(?=[^\n])/g, `\n${space}`);

const block = fc.oneof(
  { weight: 3, arbitrary: simple },
  { weight: 1, arbitrary: simple.map((text) => `> ${text.replaceAll('\n', '\n> ')}`) },
  { weight: 1, arbitrary: simple.map((text) => `- ${indented(text, '  ')}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(words, simple).map(([first, text]) => `1. ${first}\n\n   ${indented(text, '   ')}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(words, simple).map(([term, text]) => `${term}\n: ${indented(text, '  ')}`),
  },
);

/** Texts of several blocks each, with and without blank lines between them; the same ones for the same seed. */
export function blockMixtures(count: number, seed: number): string[] {
  const text = fc
    .array(fc.tuple(block, gap), { minLength: 2, maxLength: 5 })
    .map((blocks) => `${blocks.flat().join('').trimEnd()}\n`);
  return fc.sample(text, { numRuns: count, seed });
}
