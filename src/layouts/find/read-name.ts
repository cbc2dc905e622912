import { formatNamed, type Outputs } from '../../content/site/output-formats.ts';

/** The words that a name may have. */
export type Vocabulary = {
  outputs: Outputs;
  /** Codes, the default language first. */
  languages: readonly string[];
};

/** A file's name in parts: `list.rss.fr.xml`. */
export type TemplateName = {
  /** In lower case, from the root: `/posts/list.rss.fr.xml`. */
  path: string;
  /** `/posts`; empty at the root. */
  folder: string;
  /** Up to the first dot: `list`. */
  stem: string;
  extension: string;
  /** The name of an output format, of the words or the extension. */
  format: string;
  kind: string;
  layout: string;
  /** The code of a language; empty: none. */
  language: string;
  isBase: boolean;
  /** The number of words that mean something. */
  words: number;
  /** Whether some word means nothing. */
  hasUnknown: boolean;
};

const kinds = 'page home section taxonomy term taxonomyterm'.split(' ');

/** Reads a path below `layouts/`. Each word between dots is read by itself, the last one first. */
export function readName(written: string, vocabulary: Vocabulary): TemplateName {
  const path = `/${written.replace(/^\//, '')}`.toLowerCase().replaceAll(' ', '-');
  const folder = path.slice(0, path.lastIndexOf('/'));
  const words = path.slice(folder.length + 1).split('.');
  const stem = words[0] ?? '';
  const nothing = { extension: '', format: '', kind: '', layout: '', language: '' };
  const name = { path, folder, stem, ...nothing, isBase: false, words: 0, hasUnknown: false };
  if (words.length < 2) return name;
  const extension = words.pop() ?? '';
  name.extension = extension;
  name.words = 1;
  if (isFormat(extension, '', vocabulary)) name.format = extension;
  const mayHaveLanguage = words.length > 1;
  for (const [at, word] of [...words.entries()].reverse()) {
    const isShortcode = at === 0 && path.includes('/_shortcodes/');
    readWord(word, name, { vocabulary, mayHaveLanguage, isShortcode });
  }
  return name;
}

type Around = { vocabulary: Vocabulary; mayHaveLanguage: boolean; isShortcode: boolean };

function readWord(
  word: string,
  name: TemplateName,
  { vocabulary, mayHaveLanguage, isShortcode }: Around,
): void {
  const meansNothing = /^_.+_$/.test(word);
  if (!meansNothing) {
    if (mayHaveLanguage && name.language === '' && vocabulary.languages.includes(word)) name.language = word;
    else if (isFormat(word, name.extension, vocabulary)) name.format = word;
    else if (name.kind === '' && kinds.includes(word)) name.kind = word;
    else if (word === 'baseof') name.isBase = true;
    else if (isShortcode || name.layout !== '') {
      name.hasUnknown = true;
      if (!isShortcode) name.layout = word;
      return;
    } else name.layout = word;
  }
  name.words++;
}

/** Whether the word is a format whose files may have the extension. */
function isFormat(word: string, extension: string, { outputs }: Vocabulary): boolean {
  const format = formatNamed(outputs, word);
  return format !== undefined && (extension === '' || format.mediaType.suffixes.includes(extension));
}
