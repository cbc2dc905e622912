/** The themes of a Hugo site, whose files lie below those of the site: https://gohugo.io/hugo-modules/theme-components/ */

import { merge } from '../../src/content/data/mapping.ts';
import { type Mount, readImportedMounts, readMounts } from './hugo-mounts.ts';
import { fieldOf, findSettingsFiles, isSettings, type Settings, textOf, textsOf } from './hugo-settings.ts';

export type Theme = {
  name: string;
  folder: string;
  settings: Settings;
  /** The mounts that the importing settings name, in place of the theme's own. */
  mounts?: unknown;
};

/** Themes may have themes; more than these are left out. */
const mostThemes = 20;

/**
 * The themes in the order of their precedence. `read` reads the settings in a folder, whose names begin with it. Those
 * that are not in the site's folder are `missing`.
 */
export async function findThemes(
  names: readonly string[],
  settings: Settings,
  read: (files: readonly string[]) => Promise<Settings>,
): Promise<{ themes: Theme[]; missing: string[] }> {
  const themes: Theme[] = [];
  const missing: string[] = [];
  const root = (textOf(settings, 'themesdir') ?? 'themes').replace(/^\.\/|\/+$/g, '');
  const wanted = themesOf(settings);
  for (let next = wanted.shift(); next !== undefined && themes.length < mostThemes; next = wanted.shift()) {
    const { name, mounts } = next;
    if (themes.some((theme) => theme.name === name)) continue;
    const folder = foldersOf(name, root).find((each) => names.some((file) => file.startsWith(`${each}/`)));
    if (folder === undefined) {
      missing.push(name);
      continue;
    }
    const own = await read(settingsIn(folder, names));
    themes.push({ name, folder, settings: own, ...(mounts !== undefined && { mounts }) });
    wanted.push(...themesOf(own));
  }
  return { themes, missing };
}

/** A theme by its name in its folder, a module in the folder of copies of modules. */
function foldersOf(name: string, root: string): string[] {
  const last =
    name
      .replace(/\/v\d+$/, '')
      .split('/')
      .at(-1) ?? name;
  return [`${root}/${name}`, `_vendor/${name}`, `${root}/${last}`];
}

/** https://gohugo.io/configuration/module/#imports */
function themesOf(settings: Settings): Pick<Theme, 'name' | 'mounts'>[] {
  const imports = fieldOf(fieldOf(settings, 'module'), 'imports');
  const modules = (Array.isArray(imports) ? imports : []).flatMap((each) => {
    const name = textOf(each, 'path');
    if (name === undefined || fieldOf(each, 'disable') === true) return [];
    const mounts = fieldOf(each, 'mounts');
    return [{ name, ...(Array.isArray(mounts) && mounts.length > 0 && { mounts }) }];
  });
  return [...textsOf(fieldOf(settings, 'theme')).map((name) => ({ name })), ...modules];
}

function settingsIn(folder: string, names: readonly string[]): string[] {
  const inside = names
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => name.slice(folder.length + 1));
  return findSettingsFiles(inside).map((name) => `${folder}/${name}`);
}

/** The folders of a theme; its pages are no part of the site. */
export function mountsOf({ folder, settings, mounts }: Theme, codes: readonly string[]): Mount[] {
  const all =
    mounts === undefined ? readMounts(settings, codes) : readImportedMounts({ module: { mounts } }, codes);
  return all
    .filter(({ target }) => !/^content(?:\/|$)/.test(target))
    .map((mount) => ({ ...mount, source: `${folder}/${mount.source}`, isTheme: true }));
}

/** Settings that a theme gives to sites, and how deep: https://gohugo.io/configuration/introduction/#merge-configuration-settings */
const given = ['params', 'menus', 'mediatypes', 'outputformats'];

/** The site's settings over those of its themes; the same object where themes add nothing. */
export function withThemes(settings: Settings, themes: readonly Theme[]): Settings {
  const all = { ...settings };
  for (const { settings: own } of themes) {
    for (const name of given) {
      const [theme, site = {}] = [fieldOf(own, name), fieldOf(all, name)];
      if (isSettings(theme) && isSettings(site)) all[name] = below(name, theme, site);
    }
  }
  return JSON.stringify(all) === JSON.stringify(settings) ? settings : all;
}

function below(name: string, theme: Settings, site: Settings): Settings {
  return name === 'params' ? merge(theme, site) : { ...theme, ...site };
}
