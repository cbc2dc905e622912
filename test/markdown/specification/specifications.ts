/** How many examples come out as the specification says, and why the others do not: Hugo does the same. */

export type Specification = {
  name: string;
  file: string;
  typographer: boolean;
  examples: number;
  agreeing: number;
  /** The numbers of the examples that differ, by the reason. */
  differing: Record<string, readonly number[]>;
};

export const specifications: readonly Specification[] = [
  {
    name: 'CommonMark 0.31.2',
    file: 'commonmark-0.31.2.txt',
    typographer: false,
    examples: 652,
    agreeing: 649,
    differing: {
      'addresses are links without brackets, as in GFM': [608, 611, 612],
    },
  },
  {
    name: 'GFM 0.29',
    file: 'gfm-spec.txt',
    typographer: false,
    examples: 673,
    agreeing: 660,
    differing: {
      'addresses are links, which GFM asks for in another section': [616, 619, 620],
      '`www.` means `https://`': [621, 622, 623, 624, 625, 626, 627],
      'what a comment is has changed since: CommonMark 0.31': [645, 646],
      'tags that are not allowed are taken out behind Markdown': [653],
    },
  },
  {
    name: 'commonmark.js, smart punctuation',
    file: 'smart-punct.txt',
    typographer: true,
    examples: 16,
    agreeing: 13,
    differing: {
      "`'e`, `'l`, `'n` and `'t` at a word's beginning are apostrophes": [3],
      'a quotation mark that was not opened stays straight': [10],
      'of many hyphens each three are a dash': [13],
    },
  },
];
