/** What the catalog of the site would answer about the files that a text uses, worked out from a list of files. */

import { bareName, isMarkdown, isPage, sectionOf } from '../../src/content/keys.ts';
import { folderPath } from '../../src/content/paths.ts';
import {
  type Dependency,
  isPageUse,
  type Resolution,
  type Resolutions,
} from '../../src/content/post/dependencies.ts';

/** A file that is or will be in the bucket. */
export type KnownFile = {
  key: string;
  /** Of a page its address; a page without one is not for visitors. */
  path?: string;
  /** Of the template of a shortcode its text. */
  text?: string;
};

export type AnswerUses = (key: string, dependencies: readonly Dependency[]) => Resolutions;

/** Answers uses from these files; a name without a folder means the only page that visitors can see and that has it. */
export function answerUsesFrom(files: Iterable<KnownFile>): AnswerUses {
  const byKey = new Map<string, KnownFile>();
  const byName = new Map<string, KnownFile | null>();
  /** Folders at the top, which are lists without a file of their own too. */
  const sections = new Map<string, KnownFile>();
  for (const file of files) {
    byKey.set(file.key, file);
    if (file.path === undefined || !isPage(file.key)) continue;
    const section = folderPath(sectionOf(file.key));
    if (section !== '/') sections.set(section, { key: '', path: section });
    const name = bareName(file.key).toLowerCase();
    byName.set(name, byName.has(name) ? null : file);
  }
  return (key, dependencies) => {
    const resolutions = new Map<string, Resolution>();
    for (const use of dependencies) {
      const found = findUsed(use);
      if (found && (found.key !== key || isPageUse(use))) resolutions.set(use.id, found);
    }
    return resolutions;
  };

  function findUsed(use: Dependency): KnownFile | undefined {
    const { keys, lists = [], name } = use;
    for (const key of keys) {
      const file = byKey.get(key);
      if (file && isShown(file, isPageUse(use))) return file;
    }
    const list = lists.find((path) => sections.has(path));
    if (list !== undefined) return sections.get(list);
    return (name === undefined ? undefined : byName.get(name)) ?? undefined;
  }
}

/** Of a file that is not a page only its bytes are of use. */
function isShown({ key, path }: KnownFile, asPage: boolean): boolean {
  return path !== undefined || !(asPage || isMarkdown(key));
}
