/** A page's text with its facts: https://gohugo.io/methods/page/markup/ */

import { type ObjectType, TypedObject } from '../../templates/value.ts';
import { contentOf, pageContent } from './page-content.ts';
import type { Member, PageView } from './page-view.ts';
import { members } from './page-view.ts';

/** These are the page's own, by the same names. */
function ownBy(names: string): { readonly [name: string]: Member<PageView> } {
  return Object.fromEntries(
    names.split(' ').flatMap((name) => {
      const member = pageContent[name];
      return member === undefined ? [] : [[name, member]];
    }),
  );
}

const summaryType: ObjectType<PageView> = {
  name: 'page.Summary',
  members: members<PageView>({
    Text: (page, args, tools) => pageContent['Summary']?.(page, args, tools) ?? null,
    Type: (page) => contentOf(page).summaryType,
    Truncated: (page) => contentOf(page).truncated,
    IsZero: (page) => contentOf(page).summary === '',
  }),
};

const renderedType: ObjectType<PageView> = {
  name: '*hugolib.cachedContentScope',
  members: members<PageView>(
    ownBy('Content ContentWithoutSummary Plain PlainWords WordCount FuzzyWordCount ReadingTime Len'),
    { Summary: (page) => new TypedObject(summaryType, page) },
  ),
};

const markupType: ObjectType<PageView> = {
  name: '*hugolib.cachedContentScope',
  members: members<PageView>(ownBy('RenderString RenderShortcodes Fragments'), {
    Render: (page) => new TypedObject(renderedType, page),
  }),
};

/** The text is the same in each scope that a template may name. */
export const pageMarkup: { readonly [name: string]: Member<PageView> } = {
  Markup: (page) => new TypedObject(markupType, page),
};
