/** Resolves the dependencies of a text from a list of files, as the site's catalog would. */

import { bareName, isMarkdown, isPage, sectionOf } from '../../src/content/keys.ts';
import { folderPath } from '../../src/content/paths.ts';
import {
  type Dependency,
  isPageDependency,
  type Resolution,
  type Resolutions,
} from '../../src/content/post/dependencies.ts';
import { type Findable, findDependency } from '../../src/content/post/find-dependency.ts';
import { type Language, nameIn, placed, placeName } from '../../src/content/site/languages.ts';

/** A file that is or will be in the bucket. */
export type KnownFile = {
  key: string;
  /** The address of a page. A page without one is hidden from visitors. */
  path?: string;
  /** Addresses that lead to the page. */
  aliases?: readonly string[];
  /** The address and the status of a page that visitors do not see. */
  isHidden?: { path: string; status: string };
  /** The text of a custom shortcode's template. */
  text?: string;
};

export type AnswerUses = (key: string, dependencies: readonly Dependency[]) => Resolutions;

/** Resolves dependencies from these files. A bare name means the only visible page of that name in its language. */
export function resolveDependenciesFrom(
  files: Iterable<KnownFile>,
  languages: readonly Language[],
): AnswerUses {
  const byKey = new Map<string, KnownFile>();
  const byName = new Map<string, KnownFile | null>();
  /** Top-level folders: they are lists even without an `_index.md`. */
  const sections = new Set<string>();
  for (const file of files) {
    byKey.set(file.key, file);
    if (file.path === undefined || !isPage(file.key)) continue;
    const { language, key: pageKey } = placed(file.key, languages);
    const section = folderPath(sectionOf(pageKey));
    if (section !== '/') sections.add(language.prefix + section);
    const names = [nameIn(language, bareName(pageKey).toLowerCase()), placeName(language, pageKey)];
    for (const name of names) byName.set(name, byName.has(name) ? null : file);
  }
  const site: Findable<KnownFile> = {
    file(key, asPage) {
      const file = byKey.get(key);
      return file && isShown(file, asPage) ? file : undefined;
    },
    hasList: (path) => sections.has(path),
    named: (name) => byName.get(name) ?? undefined,
    placedAt: (keys) =>
      keys
        .map((key) => placed(key, languages))
        .map((at) => byName.get(placeName(at.language, at.key)) ?? undefined)
        .find((file) => file !== undefined),
  };
  return (key, dependencies) => {
    const resolutions = new Map<string, Resolution>();
    for (const use of dependencies) {
      if (use.address !== undefined) continue;
      const found = findDependency(use, site);
      if (found === null) continue;
      const isItself = 'file' in found && found.file.key === key;
      if (isItself && !isPageDependency(use)) continue;
      resolutions.set(
        use.id,
        'file' in found ? resolutionOf(found.file) : { kind: 'page', path: found.list },
      );
    }
    return resolutions;
  };
}

function resolutionOf({ key, path, text }: KnownFile): Resolution {
  if (text !== undefined) return { kind: 'template', key, text };
  return path === undefined ? { kind: 'file' } : { kind: 'page', path };
}

/** Whether the dependency can be resolved: the file is a visible page, or only its bytes are needed. */
function isShown({ key, path }: KnownFile, asPage: boolean): boolean {
  return path !== undefined || !(asPage || isMarkdown(key));
}
