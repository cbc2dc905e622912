/** Tells a rendering how much templates ask for, so that texts that ask for little can be kept for others. */

import type { Row } from '../../templates/functions/function.ts';
import type { MemberTable } from '../../templates/value.ts';
import type { World } from './page-view.ts';

/** The table, in which all members but those in `own` note that the state of the site was asked for. */
export function askingMembers<S extends { readonly world: World }>(
  own: ReadonlySet<string>,
  table: MemberTable<S>,
): MemberTable<S> {
  return new Map(
    [...table].map(([name, member]) =>
      own.has(name)
        ? [name, member]
        : [
            name,
            (self, args, tools) => {
              self.world.ask('site');
              return member(self, args, tools);
            },
          ],
    ),
  );
}

/** The rows, in which all functions but those in `own` note that the state of the site was asked for. */
export function askingRows(own: ReadonlySet<string>, world: World, rows: readonly Row[]): Row[] {
  return rows.map(([names, least, most, call]): Row => {
    if (own.has(names.split(' ', 1)[0] ?? '')) return [names, least, most, call];
    return [
      names,
      least,
      most,
      (args, tools) => {
        world.ask('site');
        return call(args, tools);
      },
    ];
  });
}

/** Members of a page that follow from its own front matter, its file and the settings. */
export const ownOfPage: ReadonlySet<string> = new Set(
  [
    'Title LinkTitle Name Description Keywords Aliases Slug Weight Draft Date Lastmod PublishDate ExpiryDate Params Param',
    'Kind Type Layout Section Path BundleType IsHome IsPage IsSection IsNode IsBranch File Sitemap GitInfo CodeOwners',
    'ResourceType MediaType Eq Page Site Store Scratch Permalink RelPermalink Language Lang LanguagePrefix RenderString',
  ]
    .join(' ')
    .split(' '),
);

/** Members of a site that follow from the settings and the owner's files. */
export const ownOfSite: ReadonlySet<string> = new Set(
  'Title BaseURL LanguageCode Copyright Params Param Language LanguagePrefix Lang IsDefault Data Config Store ServerPort CheckReady Current'.split(
    ' ',
  ),
);

/** Functions that follow from their arguments, the settings and the owner's files. */
export const ownFunctions: ReadonlySet<string> = new Set(
  [
    'site relURL absURL relLangURL absLangURL urlize markdownify emojify i18n hugo.Version hugo.Generator hugo.Environment',
    'hugo.IsProduction hugo.IsDevelopment hugo.IsServer hugo.IsExtended hugo.IsMultilingual hugo.IsMultihost hugo.Data',
  ]
    .join(' ')
    .split(' '),
);
