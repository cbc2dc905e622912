/** Languages: https://gohugo.io/methods/site/language/ */

import type { Site } from '../../content/site/site.ts';
import { ListObject, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { members, type World } from './page-view.ts';
import { siteParams } from './params.ts';
import { settingAt, textSetting } from './setting-at.ts';

type LanguageView = { site: Site; world: World };

const languageType: ObjectType<LanguageView> = {
  name: '*langs.Language',
  print: ({ site }) => site.language,
  members: members<LanguageView>({
    Lang: ({ site }) => site.language,
    Name: ({ site }) => site.language,
    LanguageName: labelOf,
    Label: labelOf,
    LanguageCode: localeOf,
    Locale: localeOf,
    LanguageDirection: directionOf,
    Direction: directionOf,
    Weight: (view) => weightOf(view),
    IsDefault: ({ site }) => site.languages[0]?.code === site.language,
    Params: ({ site }) => siteParams(site),
    Title: ({ site }) => site.title,
    Disabled: () => false,
    ContentDir: ({ site }) => site.languages.find(({ code }) => code === site.language)?.folder ?? '',
  }),
};

const languagesType: ObjectType<World> = {
  name: 'langs.Languages',
  members: members<World>({ Len: ({ index }) => BigInt(index.trees.size) }),
};

export function newLanguage(site: Site, world: World): TypedObject<LanguageView> {
  return new TypedObject(languageType, { site, world });
}

/** All languages, in the order in which the site offers them. */
export function languagesList(site: Site, world: World): Value {
  return new ListObject(languagesType, world, () =>
    languageCodes(site).map((code) => world.languageObject(code)),
  );
}

export function languageCodes({ language, languageNames }: Site): string[] {
  return languageNames.length === 0 ? [language] : languageNames.map(({ code }) => code);
}

/** The tag as the owner wrote it, such as `en-us`. */
function localeOf({ site, world }: LanguageView): Value {
  const { language } = site;
  const written = (...names: [string, ...string[]]) => textSetting(world.services, language, ...names);
  const own = ['locale', 'languagecode'].map((name) => written('languages', language, name) ?? written(name));
  return own.find((locale) => locale !== undefined) ?? site.languageCode;
}

function labelOf({ site, world }: LanguageView): Value {
  const { language, languageNames } = site;
  const written = (name: string) => textSetting(world.services, language, 'languages', language, name);
  const known = languageNames.find(({ code }) => code === language)?.label;
  return written('label') ?? written('languagename') ?? known ?? '';
}

function directionOf({ site: { direction } }: LanguageView): Value {
  return direction;
}

/** The place of the language among the others, where the settings are not known. */
function weightOf({ site, world }: LanguageView): Value {
  const written = settingAt(world.services, site.language, 'languages', site.language, 'weight');
  const weight = Number(written ?? site.languageNames.findIndex(({ code }) => code === site.language) + 1);
  return Number.isSafeInteger(weight) ? BigInt(weight) : 0n;
}
