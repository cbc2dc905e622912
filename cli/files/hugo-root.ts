/** Maps the files of a Hugo site to keys in the bucket, and lists the parts without a counterpart there. */

import { belowOthers, isJoined } from '../../src/content/layouts/joined.ts';
import { matchesGlob } from '../../src/content/post/glob.ts';
import type { HugoConfig } from './hugo-config.ts';
import { isInside, type Mount } from './hugo-mounts.ts';
import { type LeftOut, placeOfOther, placesIn, type Resolved } from './hugo-place.ts';

export type Mapped = {
  /** `isContent`: the file is in a folder whose files become pages. */
  files: { name: string; key: string; isContent: boolean }[];
  /** One for each kind of file that is left out; `name` is a folder or a file. */
  warnings: { name: string; message: string }[];
};

/** Whether the folder with these files is a Hugo site, which has content. `config` are its settings. */
export function isHugoRoot(names: readonly string[], { mounts }: HugoConfig): boolean {
  const content = mounts.filter(({ target }) => isInside(target, 'content'));
  return names.some((name) => content.some(({ source }) => isInside(name, source) && name !== source));
}

/**
 * Merges content and static files; content wins. Files of themes lie below those of the site. A configuration of one
 * file and `site.yaml` keep their names. Files outside the site that Hugo would build (`public/`, `archetypes/`,
 * `README.md`) are ignored without a warning.
 */
export function mapHugoRoot(names: readonly string[], config: HugoConfig): Mapped {
  const byKey = new Map<string, Mapped['files'][number]>();
  const byStem = new Map<string, number>();
  const isOfTheme = (name: string) =>
    config.mounts.some((mount) => mount.isTheme && isInside(name, mount.source));
  const leftOut = new Map<string, LeftOut & { names: Set<string> }>();
  const warnings: Mapped['warnings'] = config.mounts.flatMap((mount) => noteOfCopies(mount, names));
  for (const [name, place] of allPlaces(names, config)) {
    if (place === undefined) continue;
    if ('reason' in place) {
      const left = leftOut.get(place.group) ?? { ...place, names: new Set() };
      leftOut.set(place.group, left);
      left.names.add(name);
      continue;
    }
    const key = besideOthers(place.key, byStem);
    const winner = byKey.get(key);
    if (winner === undefined) byKey.set(key, { name, isContent: false, ...place, key });
    else if (winner.name !== name && !isOfTheme(name)) {
      warnings.push({ name, message: `Left out: "${winner.name}" has the same key, "${place.key}"` });
    }
  }
  for (const { group, reason, names: left } of leftOut.values()) {
    const files = left.size === 1 ? 'one file' : `${left.size} files`;
    warnings.push({ name: group, message: `Left out ${files}: ${reason}` });
  }
  return { files: [...byKey.values()], warnings };
}

/**
 * The key of a file of data or words. Hugo joins it with files of the same name, so each lies one folder below the one of
 * higher precedence. Other keys stay.
 */
function besideOthers(key: string, byStem: Map<string, number>): string {
  const stem = key.replace(/\.[^./]+$/, '');
  if (!isJoined(key)) return key;
  const depth = byStem.get(stem) ?? 0;
  byStem.set(stem, depth + 1);
  return belowOthers(key, depth);
}

/** Says that the files of a mount are sent several times. */
function noteOfCopies(
  { source, target, languages = [] }: Mount,
  names: readonly string[],
): Mapped['warnings'] {
  const isUsed = isInside(target, 'content') && names.some((name) => isInside(name, source));
  if (languages.length < 2 || !isUsed) return [];
  const codes = languages.map((code) => `"${code}"`).join(', ');
  return [{ name: source, message: `Each page is sent once for each of the languages ${codes}` }];
}

/** The winning file comes first. A file has keys for each mount with it, or one by its name. */
function allPlaces(names: readonly string[], config: HugoConfig): [name: string, place: Resolved][] {
  const mounted = new Set<string>();
  const places = config.mounts.flatMap((mount) =>
    names
      .filter((name) => isInside(name, mount.source) && isTaken(name, mount, config))
      .flatMap((name) => {
        mounted.add(name);
        return placesIn(mount, name, config).map((place): [string, Resolved] => [name, place]);
      }),
  );
  const others = names.filter((name) => !mounted.has(name));
  return [...places, ...others.map((name): [string, Resolved] => [name, placeOfOther(name, config)])];
}

function isTaken(name: string, { source, exclude, include }: Mount, { ignored }: HugoConfig): boolean {
  const path = name.slice(source.length + 1);
  const matches = (pattern: string) => matchesGlob(pattern.replace(/^\//, ''), path);
  if (exclude.some(matches) || (include.length > 0 && !include.some(matches))) return false;
  return !ignored.some((pattern) => pattern.test(`/${name}`));
}
