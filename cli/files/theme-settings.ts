/** Settings of themes below those of the site: https://gohugo.io/configuration/introduction/#merge-configuration-settings */

import { fieldOf, isSettings, type Settings, textOf } from './hugo-settings.ts';

/** `none`: a theme adds nothing. `shallow`: it adds names. `deep`: it also adds names to mappings that both have. */
type Strategy = 'none' | 'shallow' | 'deep';

/** The field by which an author chooses the strategy of a mapping. */
const choice = '_merge';

/** The settings of the site over those of its themes, the most important first; the same object if they add nothing. */
export function withThemes(settings: Settings, themes: readonly Settings[]): Settings {
  const chosen = chosenAt(settings);
  if (chosen === 'none' || themes.length === 0) return settings;
  const site = levelOf(settings, chosen, []);
  takeLanguages(site, textOf(settings, 'defaultcontentlanguage') ?? 'en');
  for (const theme of themes) addToTop(site, theme);
  const all = written(site);
  return JSON.stringify(all) === JSON.stringify(settings) ? settings : all;
}

/** A mapping to which themes add. */
class Level {
  /** Undefined: the mapping around it decides. */
  readonly strategy: Strategy | undefined;
  /** By names in small letters. */
  readonly fields = new Map<string, { name: string; value: unknown }>();
  /** Neither site nor theme has written it, so it counts only once a theme has added to it. */
  readonly isRoom: boolean;

  constructor(strategy: Strategy | undefined, isRoom = false) {
    this.strategy = strategy;
    this.isRoom = isRoom;
  }

  get(name: string): unknown {
    return this.fields.get(name.toLowerCase())?.value;
  }

  set(name: string, value: unknown): void {
    this.fields.set(name.toLowerCase(), { name, value });
  }
}

/** @param path Null: in a theme's mapping, which has only the strategies that its author chose. */
function levelOf(mapping: Settings, strategy: Strategy | undefined, path: readonly string[] | null): Level {
  const level = new Level(strategy);
  for (const [name, value] of Object.entries(mapping)) {
    if (name.toLowerCase() === choice) continue;
    const inside = path && [...path, name.toLowerCase()];
    const own = (fields: Settings) => chosenAt(fields) ?? (inside ? usualAt(inside, strategy) : undefined);
    level.set(name, isSettings(value) ? levelOf(value, own(value), inside) : value);
  }
  return level;
}

/** @param around The strategy of the mapping around it; undefined at the top without a choice of the author. */
function usualAt(path: readonly string[], around: Strategy | undefined): Strategy {
  if (path.at(-1) === 'params') return 'deep';
  if (/^(?:outputformats|mediatypes|menus|languages\/[^/]+\/menus)$/.test(path.join('/'))) return 'shallow';
  return around ?? 'none';
}

function chosenAt(mapping: Settings): Strategy | undefined {
  const chosen = fieldOf(mapping, choice);
  if (chosen === undefined) return undefined;
  return chosen === 'none' || chosen === 'shallow' ? chosen : 'deep';
}

/** Each language of a site takes parameters. A site that names none has its default one, and takes others. */
function takeLanguages(site: Level, first: string): void {
  const languages = site.get('languages');
  if (languages instanceof Level) {
    for (const { value } of languages.fields.values()) {
      if (value instanceof Level && value.get('params') === undefined)
        value.set('params', new Level('deep', true));
    }
  } else if (languages === undefined && site.strategy !== 'deep') {
    const room = new Level(undefined, true);
    room.set(first, new Level(undefined, true));
    site.set('languages', room);
  }
}

function addToTop(site: Level, theme: Settings): void {
  for (const [name, value] of Object.entries(theme)) {
    const own = site.get(name);
    if (!isSettings(value)) {
      if (own === undefined && site.strategy === 'deep' && name.toLowerCase() !== choice)
        site.set(name, value);
      continue;
    }
    const level = own ?? new Level(usualAt([name.toLowerCase()], site.strategy), true);
    if (own === undefined) site.set(name, level);
    if (level instanceof Level) add(level, value, undefined);
  }
}

/** @param around The strategy of the mapping around it; undefined at the top. */
function add(level: Level, theme: Settings, around: Strategy | undefined): void {
  const strategy = level.strategy ?? around ?? 'shallow';
  const takesNames = strategy !== 'none' && around !== 'shallow';
  for (const [name, value] of Object.entries(theme)) {
    const own = level.get(name);
    if (own instanceof Level && isSettings(value)) add(own, value, strategy);
    else if (own === undefined && takesNames && name.toLowerCase() !== choice) {
      level.set(name, isSettings(value) ? levelOf(value, chosenAt(value), null) : value);
    }
  }
}

function written(level: Level): Settings {
  return Object.fromEntries(
    [...level.fields.values()].flatMap(({ name, value }) => {
      if (!(value instanceof Level)) return [[name, value]];
      const inner = written(value);
      return value.isRoom && Object.keys(inner).length === 0 ? [] : [[name, inner]];
    }),
  );
}
