/** The order in which Hugo reads the files of `layouts/`, and for which languages each is. The first of two alike wins. */

import { readName, type TemplateName, type Vocabulary } from './read-name.ts';

export type ReadFile = { key: string; name: TemplateName; languages: readonly string[] };

/** Folders come before the files beside them. Files whose names begin with a dot or end in `~` are left out. */
export function inReadingOrder(keys: Iterable<string>, vocabulary: Vocabulary): ReadFile[] {
  const files: ReadFile[] = [];
  const folders = new Map<string, ReadFile[]>();
  for (const key of keys) {
    if (/(?:^|\/)\.[^/]*$|~$/.test(key)) continue;
    const name = readName(key, vocabulary);
    const languages = name.language === '' ? vocabulary.languages : [name.language];
    const file = { key, name, languages };
    const beside = folders.get(name.folder);
    if (beside) beside.push(file);
    else folders.set(name.folder, [file]);
  }
  for (const folder of [...folders.keys()].sort(byFolder)) {
    files.push(...oncePerLanguage((folders.get(folder) ?? []).sort(bySpecificity)));
  }
  return files;
}

/** The folders inside a folder come before its own files. */
function byFolder(a: string, b: string): number {
  const inA = a.split('/');
  const inB = b.split('/');
  const at = inA.findIndex((part, index) => part !== inB[index]);
  if (at === -1) return inB.length - inA.length || 0;
  const partB = inB[at];
  if (partB === undefined) return -1;
  return (inA[at] ?? '') < partB ? -1 : 1;
}

function bySpecificity(a: ReadFile, b: ReadFile): number {
  const [baseA, baseB] = [baseOf(a.name), baseOf(b.name)];
  const weights = weightOf(b.name) - weightOf(a.name);
  if (baseA === baseB) {
    return weights || a.languages.length - b.languages.length || (a.name.path < b.name.path ? -1 : 1);
  }
  const { extension: inA } = a.name;
  const { extension: inB } = b.name;
  return inA === inB ? order(baseA, baseB) : order(inB, inA);
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const weightOf = ({ language, hasUnknown }: TemplateName) => Number(language !== '') - Number(hasUnknown);

/** The path without the words in the middle of the name. */
function baseOf({ path, folder, stem, extension, words }: TemplateName): string {
  return words < 2 ? path : `${folder}/${stem}.${extension}`;
}

/** A file for all languages leaves those out for which a file of the same name stands beside it. */
function oncePerLanguage(files: readonly ReadFile[]): ReadFile[] {
  const taken = new Map<string, string[]>();
  return files.flatMap((file) => {
    const { name } = file;
    const alike = name.language === '' ? name.path : baseOf(name);
    const before = taken.get(alike);
    if (before === undefined) {
      taken.set(alike, [...file.languages]);
      return [file];
    }
    const languages = file.languages.filter((code) => !before.includes(code));
    before.push(...file.languages);
    return languages.length === 0 ? [] : [{ ...file, languages }];
  });
}
