/** `.Site`: https://gohugo.io/methods/site/ */

import type { Site } from '../../content/site/site.ts';
import { argumentAt, textAt } from '../../templates/functions/function.ts';
import { Dict, type ObjectType, type Tools, TypedObject, type Value } from '../../templates/value.ts';
import { asDict } from '../plain-value.ts';
import { timeOf } from '../time-of.ts';
import { findPage } from '../tree/find-page.ts';
import type { LanguageTree } from '../tree/language-tree.ts';
import { sectionsOf } from '../tree/page-lists.ts';
import { askingMembers, ownOfSite } from './asking.ts';
import { siteData } from './data-files.ts';
import { siteDimensions } from './dimensions.ts';
import { languagesList } from './language.ts';
import { menusOf } from './menu.ts';
import { members, pageOrNil, type World } from './page-view.ts';
import { siteParams, valueAt } from './params.ts';
import { textSetting } from './setting-at.ts';
import { siteConfig } from './site-config.ts';
import { removedFromSite } from './site-removed.ts';
import type { SiteView } from './site-view.ts';
import { sitesList } from './sites-list.ts';
import { taxonomyObject } from './taxonomy.ts';

const siteType: ObjectType<SiteView> = {
  name: 'page.Site',
  print: ({ tree }) => `Site("${tree.site.language}")`,
  members: askingMembers(
    ownOfSite,
    members<SiteView>(removedFromSite, siteDimensions, {
      Title: ({ tree }) => tree.site.title,
      BaseURL: ({ tree, world }) => `${tree.site.baseURL || world.services.origin}/`,
      Copyright: ({ tree, world }) => textSetting(world.services, tree.site.language, 'copyright') ?? '',
      Params: ({ tree, world }) => paramsOf(tree, world),
      Param: ({ tree, world }, args) => valueAt(paramsOf(tree, world), argumentAt(args, 0)) ?? null,
      Language: ({ tree, world }) => world.languageObject(tree.site.language),
      Languages: ({ tree, world }) => languagesList(tree.site, world),
      LanguagePrefix: ({ tree }) => tree.prefix,
      Lang: ({ tree }) => tree.site.language,
      IsDefault: ({ tree: { site } }) => site.languages[0]?.code === site.language,
      Pages: ({ tree, world }) => world.pages(tree.pages),
      RegularPages: ({ tree, world }) => world.pages(tree.regularPages),
      AllPages: ({ world }) =>
        world.pages(() => [...world.index.trees.values()].flatMap((tree) => tree.pages())),
      Sections: ({ tree, world }) => world.pages(() => (tree.home ? sectionsOf(tree.home) : [])),
      Home: ({ tree, world }) => pageOrNil(world, tree.home),
      MainSections: ({ tree }) => [...tree.mainSections()],
      GetPage: ({ tree, world }, args, tools) =>
        getPage(
          tree,
          world,
          args.map((_, at) => textAt(args, at)),
          tools,
        ),
      Menus: ({ tree, world }) => menusOf(tree.site.language, world),
      Taxonomies: ({ tree, world }) => taxonomiesOf(tree.site, world),
      Data: ({ world }) => siteData(world.rows),
      Config: ({ tree, world }) =>
        world.once(tree, 'config', () => siteConfig(world.services, tree.site.language)),
      Lastmod: ({ tree }) => timeOf(tree.lastmod(), tree.site),
      Sites: ({ world }) => sitesList(world),
      Store: ({ tree, world }) => world.store(tree, 'store'),
      ServerPort: () => 1313n,
      Current: ({ world }) => world.site(world.language),
      CheckReady: () => '',
    }),
  ),
};

export function isSite(value: Value): boolean {
  return value instanceof TypedObject && value.type === siteType;
}

export function newSite(tree: LanguageTree, world: World): TypedObject<SiteView> {
  return new TypedObject(siteType, { tree, world });
}

function paramsOf(tree: LanguageTree, world: World): Dict {
  return world.once(tree, 'params', () => {
    const params = siteParams(tree.site);
    return params.has('mainSections')
      ? params
      : asDict({ ...tree.site.params, mainsections: tree.mainSections() });
  });
}

/** As in older versions of Hugo a kind may come first: `.Site.GetPage "section" "posts"`. */
function getPage(tree: LanguageTree, world: World, refs: readonly string[], tools: Tools): Value {
  const named = refs.filter((ref) => ref !== '' && ref !== '/');
  const [first = 'home', second] = named;
  const isRoot = first === 'home' || (named.length === 1 && refs.length === 2 && first === 'section');
  const ref = isRoot ? '/' : (second ?? first);
  const found = findPage(tree, { ref, anywhere: true });
  if (found !== 'ambiguous') return pageOrNil(world, found);
  tools.warn(`Cannot find the page "${ref}": several pages have this name`, false);
  return null;
}

function taxonomiesOf({ language, taxonomies }: Site, world: World): Value {
  return new Dict(
    taxonomies.map(({ plural }): [string, Value] => [plural, taxonomyObject(plural, language, world)]),
    true,
  );
}
