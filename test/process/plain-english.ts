/** Finds in Markdown, and in the comments of a source, sentences that are too long and words that readers do not know. */

export type Sentence = { text: string; words: number };

type Rule = { pattern: RegExp; instead: string };

/** Our own vocabulary, and turns of phrase that make a reader start again. Names in code marks are free. */
const rules: readonly Rule[] = [
  { pattern: /\bbas[ie]s\b/i, instead: 'the inputs of a record' },
  { pattern: /\bstretch(?:es)?\b/i, instead: 'a range of the listing' },
  {
    pattern: /\b(?:another|each|every|last|later|next|one|two) looks?\b(?!-)/i,
    instead: 'a read of the bucket',
  },
  { pattern: /\b(?:a|the) looks? (?:at|that|which)\b/i, instead: 'a read of the bucket' },
  { pattern: /(?<=[a-z,;] )Things?\b/, instead: 'the name of what is meant' },
  { pattern: /\b(?:that|those) of which\b/i, instead: 'a noun' },
  { pattern: /\b(?:is|are) none of (?:this|these|those) /i, instead: 'not' },
  { pattern: /^What\b.*[^?]$/, instead: 'a noun as the subject' },
  { pattern: /\b(?:hereof|herein|thereof|therein|whereof|wherein|whosoever)\b/i, instead: 'today’s words' },
];

/** Sentences of a Markdown text: of paragraphs, items of lists and cells of tables; no titles, no code. */
export function sentences(markdown: string): Sentence[] {
  return blocks(markdown)
    .flatMap((block) => withoutMarks(block).split(/(?<=[.!?][)"”’]?)\s+(?=[^a-z\s])/))
    .map((part) => part.trim())
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ text, words: countWords(text) }));
}

/** `"word" in "sentence": write …` for each rule that a sentence breaks. */
export function privateWords(markdown: string): string[] {
  return sentences(markdown).flatMap(({ text }) =>
    rules.flatMap(({ pattern, instead }) => {
      const [found] = pattern.exec(text) ?? [];
      return found === undefined ? [] : [`"${found.slice(0, 30)}" in "${text}": write ${instead}`];
    }),
  );
}

/** Comments of a TypeScript source as Markdown, one paragraph each. A comment begins its line or follows code and a space. */
export function commentsOf(source: string): string {
  const found = source.matchAll(
    /^[ \t{]*\/\*+([\s\S]*?)\*\/|^((?:[ \t]*\/\/[^\n]*\n?)+)|[^\S\n]\/\/ ([^\n]*)/gm,
  );
  return [...found]
    .map(([, block, lines, trailing]) =>
      (block?.replace(/^\s*\* ?/gm, '') ?? lines?.replace(/^\s*\/\/ ?/gm, '') ?? trailing ?? '').trim(),
    )
    .join('\n\n');
}

/** Text of each paragraph, item and cell on a line of its own. */
function blocks(markdown: string): string[] {
  const found = [''];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (/^\s*```/.test(line)) isCode = !isCode;
    else if (isCode) continue;
    else if (line.startsWith('|')) found.push(...cellsOf(line), '');
    else if (/^\s*$|^#|^<|^!\[|^\[!\[/.test(line)) found.push('');
    else if (/^\s*(?:[-*]|\d+\.) /.test(line)) found.push(line.replace(/^\s*(?:[-*]|\d+\.) /, ''));
    else found.push(`${found.pop()} ${line.replace(/^\s*>? ?/, '')}`);
  }
  return found;
}

function cellsOf(row: string): string[] {
  return row.replaceAll(/`[^`]*`/g, 'Code').split('|');
}

/** A list of names in code counts as one word: nobody reads it to its end. */
function countWords(text: string): number {
  const short = text.replaceAll(/\bCode(?:(?:,? and |,? or |, | )Code)+/g, 'Code');
  return (short.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
}

/** Code is a word, and so is the text of a link. */
function withoutMarks(text: string): string {
  return text
    .replaceAll(/``[^\n]*?``|`[^`]*`/g, 'Code')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|__|\*(?=\S)|(?<=\S)\*|\b_|_\b/g, '');
}
