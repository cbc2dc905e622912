/** Resolves the dependencies of a text from a list of files, as the site's catalog would. */

import { bareName, isMarkdown, isPage, sectionOf } from '../../src/content/keys.ts';
import { folderPath } from '../../src/content/paths.ts';
import {
  type Dependency,
  isPageDependency,
  type Resolution,
  type Resolutions,
} from '../../src/content/post/dependencies.ts';

/** A file that is or will be in the bucket. */
export type KnownFile = {
  key: string;
  /** The address of a page. A page without one is hidden from visitors. */
  path?: string;
  /** The text of a custom shortcode's template. */
  text?: string;
};

export type AnswerUses = (key: string, dependencies: readonly Dependency[]) => Resolutions;

/**
 * Resolves dependencies from these files. A name without a folder means the only visible page with that name.
 */
export function resolveDependenciesFrom(files: Iterable<KnownFile>): AnswerUses {
  const byKey = new Map<string, KnownFile>();
  const byName = new Map<string, KnownFile | null>();
  /** Top-level folders: they are lists even without an `_index.md`. */
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
      const found = findDependency(use);
      if (found && (found.key !== key || isPageDependency(use))) resolutions.set(use.id, resolutionOf(found));
    }
    return resolutions;
  };

  function findDependency(use: Dependency): KnownFile | undefined {
    const { keys, lists = [], name } = use;
    for (const key of keys) {
      const file = byKey.get(key);
      if (file && isShown(file, isPageDependency(use))) return file;
    }
    const list = lists.find((path) => sections.has(path));
    if (list !== undefined) return sections.get(list);
    return (name === undefined ? undefined : byName.get(name)) ?? undefined;
  }
}

function resolutionOf({ key, path, text }: KnownFile): Resolution {
  if (text !== undefined) return { kind: 'template', key, text };
  return path === undefined ? { kind: 'file' } : { kind: 'page', path };
}

/** Whether the dependency can be resolved: the file is a visible page, or only its bytes are needed. */
function isShown({ key, path }: KnownFile, asPage: boolean): boolean {
  return path !== undefined || !(asPage || isMarkdown(key));
}
