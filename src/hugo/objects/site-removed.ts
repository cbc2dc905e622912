/** Members that Hugo's sites once had. They are as they were then, with a warning. */

import { isMapping } from '../../content/data/mapping.ts';
import { encodePath } from '../../content/paths.ts';
import type { Tools } from '../../templates/value.ts';
import { asDict } from '../plain-value.ts';
import { timeOf } from '../time-of.ts';
import { hugoInfo } from './hugo-info.ts';
import type { Member } from './page-view.ts';
import { disqusShortname, googleAnalytics } from './site-config.ts';
import type { SiteView } from './site-view.ts';

function removed(name: string, instead: string, read: Member<SiteView>): Member<SiteView> {
  return (self, args, tools) => {
    tellOnce(self, `".Site.${name}" is no longer part of Hugo: ${instead}`, tools);
    return read(self, args, tools);
  };
}

function tellOnce({ world }: SiteView, message: string, tools: Tools): void {
  world.once(world.index, message, () => {
    tools.warn(message, false);
    return true;
  });
}

/** Settings of the site with this name, as a map. */
function settingsNamed(name: string): Member<SiteView> {
  return ({ tree, world }) => {
    const written = world.services.setting(tree.site.language, name) ?? tree.site.params[name];
    return isMapping(written) ? asDict(written) : typeof written === 'string' ? written : asDict({});
  };
}

export const removedFromSite: { readonly [name: string]: Member<SiteView> } = {
  LanguageCode: ({ tree, world }, args, tools) => {
    const locale = world.languageObject(tree.site.language).member('Locale');
    return typeof locale === 'function' ? locale(args, tools) : '';
  },
  BuildDrafts: () => false,
  Author: removed('Author', 'use ".Site.Params.author"', settingsNamed('author')),
  Authors: removed('Authors', 'use a taxonomy', settingsNamed('authors')),
  Social: removed('Social', 'use ".Site.Params.social"', settingsNamed('social')),
  RSSLink: removed('RSSLink', 'use the output format "rss" of the home page', ({ tree, world }) => {
    const { home, site } = tree;
    const feed = home && world.services.outputs(home).find(({ name }) => name.toLowerCase() === 'rss');
    return feed ? (site.baseURL || world.services.origin) + encodePath(feed.path) : '';
  }),
  DisqusShortname: removed(
    'DisqusShortname',
    'use ".Site.Config.Services.Disqus.Shortname"',
    ({ tree, world }) => disqusShortname(world.services, tree.site.language),
  ),
  GoogleAnalytics: removed(
    'GoogleAnalytics',
    'use ".Site.Config.Services.GoogleAnalytics.ID"',
    ({ tree, world }) => googleAnalytics(world.services, tree.site.language),
  ),
  LastChange: removed('LastChange', 'use ".Site.Lastmod"', ({ tree }) =>
    timeOf(tree.home?.dates.lastmod, tree.site),
  ),
  IsMultiLingual: removed(
    'IsMultiLingual',
    'use "hugo.IsMultilingual"',
    ({ world }) => world.index.trees.size > 1,
  ),
  IsServer: removed('IsServer', 'use "hugo.IsServer"', () => false),
  Hugo: removed('Hugo', 'use "hugo"', ({ world }) => hugoInfo(world)),
  UglyURLs: removed('UglyURLs', 'addresses follow the settings', ({ tree }) => tree.site.uglyURLs),
};
