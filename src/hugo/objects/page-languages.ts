/** A page in the languages of its site: https://gohugo.io/methods/page/translations/ */

import { textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { marked } from '../plain-value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { languageCodes } from './language.ts';
import type { Member, PageView } from './page-view.ts';
import { sitesList } from './sites-list.ts';

export const pageLanguages: { readonly [name: string]: Member<PageView> } = {
  Language: ({ node, world }) => world.languageObject(node.language),
  Lang: ({ node }) => node.language,
  LanguagePrefix: ({ tree }) => tree.prefix,
  Translations: (page) => page.world.pages(() => allOf(page).filter((node) => node !== page.node)),
  AllTranslations: (page) => page.world.pages(() => allOf(page)),
  IsTranslated: (page) => allOf(page).length > 1,
  TranslationKey: ({ node }) => marked(node.facts?.translationKey ?? node.logical),
  Rotate: (page, args) => {
    const dimension = textAt(args, 0).toLowerCase();
    if (!['language', 'version', 'role'].includes(dimension)) {
      throw unfit(`Cannot rotate the page by "${dimension}": it must be language, version or role`);
    }
    return page.world.pages(() => (dimension === 'language' ? allOf(page) : [page.node]));
  },
  Sites: ({ world }) => sitesList(world),
};

/** In the order in which the site offers its languages. */
function allOf({ node, world, site }: PageView): readonly PageNode[] {
  const codes = languageCodes(site);
  const place = ({ language }: PageNode) => codes.indexOf(language);
  return world.index.translationsOf(node).toSorted((one, other) => place(one) - place(other));
}
