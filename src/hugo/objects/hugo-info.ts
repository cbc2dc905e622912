/** `hugo`: https://gohugo.io/functions/hugo/ */

import { Dict, type ObjectType, Safe, stringOf, TypedObject, type Value } from '../../templates/value.ts';
import { siteData } from './data-files.ts';
import { type Member, members, type World } from './page-view.ts';
import { textSetting } from './setting-at.ts';
import { sitesList } from './sites-list.ts';

/** The version of Hugo whose templates run here as they do there. */
export const hugoVersion = '0.169.0';

/** Members of `hugo`, which are functions as well: `hugo.Version`. */
export const hugoMembers: { readonly [name: string]: Member<World> } = {
  Version: () => new TypedObject(versionType, hugoVersion),
  Generator: () => new Safe('HTML', `<meta name="generator" content="Hugo ${hugoVersion}">`),
  Environment: environmentOf,
  IsProduction: (world) => environmentOf(world) === 'production',
  IsDevelopment: (world) => environmentOf(world) === 'development',
  IsServer: () => false,
  IsExtended: () => true,
  IsMultilingual: ({ index }) => index.trees.size > 1,
  IsMultihost: () => false,
  WorkingDir: () => '/',
  Deps: () => [],
  Context: () => new Dict([['MarkupScope', '']]),
  Sites: (world) => sitesList(world),
  Data: ({ rows }) => siteData(rows),
  Store: (world) => world.store(world.index, 'hugo'),
  BuildDate: () => '',
  CommitHash: () => '',
  GoVersion: () => 'go1.27',
};

const versionType: ObjectType<string> = {
  name: 'version.VersionString',
  print: (version) => version,
  compare: (version, other) => compareVersions(version, stringOf(other)),
  members: members<string>({ String: (version) => version }),
};

const infoType: ObjectType<World> = {
  name: 'page.HugoInfo',
  members: members(hugoMembers),
};

export function hugoInfo(world: World): Value {
  return new TypedObject(infoType, world);
}

function environmentOf({ services, language }: World): string {
  return textSetting(services, language, 'environment')?.toLowerCase() ?? 'production';
}

/** Negative, 0 or positive; undefined beside a value that is no version. */
function compareVersions(version: string, other: string | undefined): number | undefined {
  const [one, another] = [version, other ?? ''].map((text) => /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(text));
  if (!one || !another) return undefined;
  const differences = [1, 2, 3].map((part) => Number(one[part] ?? 0) - Number(another[part] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
