/** English plurals of single nouns, for the names of folders: `Notes` is the list of the folder `note`. */

/** Those that no rule makes, and those without a plural. */
const exceptions = new Map(
  (
    'child children, foot feet, goose geese, man men, mouse mice, ox oxen, person people, tooth teeth, woman women, ' +
    'analysis analyses, axis axes, cactus cacti, crisis crises, criterion criteria, datum data, focus foci, index indices, ' +
    'matrix matrices, medium media, phenomenon phenomena, thesis theses, vertex vertices, quiz quizzes, ' +
    'calf calves, half halves, knife knives, leaf leaves, life lives, shelf shelves, wolf wolves, ' +
    'photo photos, piano pianos, portfolio portfolios, radio radios, studio studios, video videos, ' +
    'data data, media media, people people, deer deer, equipment equipment, fish fish, information information, ' +
    'money money, moose moose, news news, rice rice, series series, sheep sheep, species species'
  )
    .split(', ')
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

/** Of `blog-post` the last word is meant. What is a plural already stays, as far as its last letters tell. */
export function pluralOf(name: string): string {
  const [word = ''] = /[^-_\s]*$/.exec(name) ?? [];
  return name.slice(0, name.length - word.length) + pluralOfWord(word);
}

function pluralOfWord(word: string): string {
  const lower = word.toLowerCase();
  const exception = exceptions.get(lower);
  if (exception !== undefined) return word.charAt(0) + exception.slice(1);
  if (/(?:[^aeiou]|^)y$/.test(lower)) return `${word.slice(0, -1)}ies`;
  if (/(?:ss|us|is|x|z|ch|sh|[^aeiou]o)$/.test(lower)) return `${word}es`;
  return word === '' || lower.endsWith('s') ? word : `${word}s`;
}
