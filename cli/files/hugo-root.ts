/** Maps the files of a folder to keys in the bucket, and lists the parts without a counterpart there. */

import { matchesGlob } from '../../src/content/post/glob.ts';
import type { HugoConfig } from './hugo-config.ts';
import { isInside, type Mount, type MountedTheme } from './hugo-mounts.ts';
import { type LeftOut, placeOfOther, placesIn, type Resolved } from './hugo-place.ts';
import { TemplatePlaces } from './template-places.ts';

export type MappedFile = {
  name: string;
  key: string;
  /** The file is in a folder whose files become pages. */
  isContent: boolean;
  /** The theme that it comes from. */
  theme?: MountedTheme;
};

export type Mapped = {
  files: MappedFile[];
  /** One for each kind of file that is left out; `name` is a folder or a file. */
  warnings: { name: string; message: string }[];
};

/** Whether the folder with these files is a Hugo site, which has content. `config` are its settings. */
export function isHugoRoot(names: readonly string[], { mounts }: HugoConfig): boolean {
  const content = mounts.filter(({ target, theme }) => isInside(target, 'content') && !theme);
  return names.some((name) => content.some(({ source }) => isInside(name, source) && name !== source));
}

/**
 * Merges content and static files; content wins. Files of themes lie below those of the site. A configuration of one
 * file and `site.yaml` keep their names. Files outside the site that Hugo would build (`public/`, `archetypes/`,
 * `README.md`) are ignored without a warning.
 */
export function mapHugoRoot(names: readonly string[], config: HugoConfig): Mapped {
  const notes = config.mounts.flatMap((mount) => noteOfCopies(mount, names));
  const { files, warnings } = settled(allPlaces(names, config), config);
  return { files, warnings: [...notes, ...warnings] };
}

/**
 * A folder whose files have their keys as names, over its themes. The folders of themes are no part of the site.
 *
 * @param replaced Files of settings in whose place those of the themes are sent too.
 */
export function mapPlainFolder(
  names: readonly string[],
  config: HugoConfig,
  replaced: readonly string[],
): Mapped {
  const themes = { ...config, mounts: config.mounts.filter(({ theme }) => theme) };
  const isOwn = (name: string) =>
    !['themes', '_vendor'].some((root) => isInside(name, root)) &&
    !replaced.includes(name) &&
    themeAround(name, themes).theme === undefined;
  const own = names.filter(isOwn).map((name): Placed => ({ name, place: { key: name } }));
  const inThemes = names.filter((name) => themeAround(name, themes).theme !== undefined);
  return settled([...own, ...allPlaces(inThemes, themes)], config);
}

type Placed = { name: string; place: Resolved; theme?: MountedTheme };

/** @param places The winning file comes first. */
function settled(places: readonly Placed[], { languages }: HugoConfig): Mapped {
  const byKey = new Map<string, MappedFile>();
  const templates = new TemplatePlaces(languages.map(({ code }) => code));
  const leftOut = new Map<string, LeftOut & { names: Set<string> }>();
  const warnings: Mapped['warnings'] = [];
  for (const { name, place, theme } of places) {
    if (place === undefined) continue;
    if ('reason' in place) {
      const left = leftOut.get(place.group) ?? { ...place, names: new Set() };
      leftOut.set(place.group, left);
      left.names.add(name);
      continue;
    }
    const winner = byKey.get(place.key);
    if (winner !== undefined) {
      if (winner.name === name || theme) continue;
      warnings.push({ name, message: `Left out: "${winner.name}" has the same key, "${place.key}"` });
    } else if (templates.take(place.key, theme?.layer ?? 0)) {
      byKey.set(place.key, { name, isContent: false, ...place, ...(theme && { theme }) });
    }
  }
  for (const { group, reason, names: left } of leftOut.values()) {
    const files = left.size === 1 ? 'one file' : `${left.size} files`;
    warnings.push({ name: group, message: `Left out ${files}: ${reason}` });
  }
  return { files: [...byKey.values()], warnings };
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
function allPlaces(names: readonly string[], config: HugoConfig): Placed[] {
  const mounted = new Set<string>();
  const places = placesOfMounts(names, config, mounted);
  const others = names.filter((name) => !mounted.has(name));
  return [
    ...places,
    ...others.map(
      (name): Placed => ({ name, place: placeOfOther(name, config), ...themeAround(name, config) }),
    ),
  ];
}

function placesOfMounts(names: readonly string[], config: HugoConfig, mounted: Set<string>): Placed[] {
  return config.mounts.flatMap((mount) =>
    names
      .filter((name) => isInside(name, mount.source) && isTaken(name, mount, config))
      .flatMap((name) => {
        mounted.add(name);
        const { theme } = mount;
        return placesIn(mount, name, config).map((place) => ({ name, place, ...(theme && { theme }) }));
      }),
  );
}

/** The theme that ships the file outside of its mounts: what Hugo has compiled. */
function themeAround(name: string, { mounts }: HugoConfig): { theme?: MountedTheme } {
  const { theme } = mounts.find((mount) => mount.theme && isInside(name, mount.theme.folder)) ?? {};
  return theme ? { theme } : {};
}

function isTaken(name: string, { source, exclude, include }: Mount, { ignored }: HugoConfig): boolean {
  const path = name.slice(source.length + 1);
  const matches = (pattern: string) => matchesGlob(pattern.replace(/^\//, ''), path);
  if (exclude.some(matches) || (include.length > 0 && !include.some(matches))) return false;
  return !ignored.some((pattern) => pattern.test(`/${name}`));
}
