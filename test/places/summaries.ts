/** Texts and where Hugo ends their summaries. Headings, code and tables count there, and are not shown here. */

export type SummaryRow = readonly [length: number, body: string, summary: string];

export const summaries: readonly SummaryRow[] = [
  [5, 'one two three four five six seven', 'one two three four five six seven'],
  [5, 'one two\n\nthree four\n\nfive six\n\nseven eight', 'one two three four five six'],
  [5, 'one two three\n\nfour five six\n\nseven', 'one two three four five six'],
  [5, 'one two three four\n\nfive', 'one two three four five'],
  [5, 'one two three four *five*\n\nsix', 'one two three four five'],
  [5, 'one two t*hre*e four\n\nfive six\n\nseven', 'one two three four five six'],
  [5, '# Head one two three four\n\none two\n\nthree', 'one two'],
  [5, '- a\n- b\n- c\n- d\n- e\n- f\n- g', 'a b c d e f g'],
  [5, '- aa bb\n\n- cc dd ee\n\n- ff gg\n\npara one two three\n\nxx', 'aa bb cc dd ee ff gg'],
  [5, '- aa bb\n- cc dd ee\n- ff gg\n\npara one two three\n\nxx', 'aa bb cc dd ee ff gg para one two three'],
  [5, '> aa bb cc dd ee ff\n>\n> second one\n\nthird', 'aa bb cc dd ee ff second one'],
  [5, '- aa bb cc dd ee\n\n  > qq\n\n- ff gg\n\npara one\n\nxx', 'aa bb cc dd ee qq ff gg'],
  [5, 'term\n: aa bb cc dd ee ff\n\n    gg hh\n\npara\n\nxx', 'term aa bb cc dd ee ff gg hh'],
  [5, '```\ncode one two three four five six\n```\n\npara one\n\npara two three four five', 'para one'],
  [5, '> quote one two three\n\nfour five\n\nsix', 'quote one two three four five'],
  [5, '| a | b |\n|---|---|\n| c | d |\n\none two three four five six\n\nx', 'one two three four five six'],
  [
    5,
    'one [two three](https://example.org/x) four\n\nfive\n\nsix seven\n\neight',
    'one two three four five six seven',
  ],
  [5, 'one two\n\n<!--more-->\n\nthree four five six seven eight', 'one two'],
  [1, 'one two three\n\nfour five six<!--more-->\n\nseven', 'one two three four five six'],
  [0, 'one two three', ''],
  [0, 'one two three\n\n<!--more-->\n\nfour', 'one two three'],
  [1, 'one two\n\nthree four', 'one two'],
  [1, '> quote one\n\nfour five', 'quote one'],
  [70, `${'word '.repeat(80).trim()}\n\nmore`, 'word '.repeat(80).trim()],
  [70, `${'word '.repeat(69).trim()}\n\nmore words\n\nno`, `${'word '.repeat(69)}more words`],
];
