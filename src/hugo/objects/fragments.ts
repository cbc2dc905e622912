/** The headings of a page: https://gohugo.io/methods/page/fragments/ */

import { countAt, textAt } from '../../templates/functions/function.ts';
import {
  Dict,
  isTrue,
  ListObject,
  type ObjectType,
  Safe,
  TypedObject,
  type Value,
} from '../../templates/value.ts';
import { marked } from '../plain-value.ts';
import type { ContentOfPage, HeadingOfPage } from '../services.ts';
import { members } from './page-view.ts';

const headingType: ObjectType<HeadingOfPage> = {
  name: '*tableofcontents.Heading',
  members: members<HeadingOfPage>({
    ID: ({ id }) => marked(id),
    Level: ({ level }) => BigInt(level),
    Title: ({ title }) => marked(title),
    Headings: ({ headings }) => headings.map(heading),
    IsZero: ({ id, title }) => id === '' && title === '',
  }),
};

const identifiersType: ObjectType<readonly string[]> = {
  name: 'collections.SortedStringSlice',
  members: members<readonly string[]>({
    Contains: (names, args) => names.includes(textAt(args, 0)),
    Count: (names, args) => BigInt(names.filter((name) => name === textAt(args, 0)).length),
    Len: (names) => BigInt(names.length),
  }),
};

const fragmentsType: ObjectType<ContentOfPage> = {
  name: '*tableofcontents.Fragments',
  members: members<ContentOfPage>({
    Headings: ({ fragments }) => fragments.headings.map(heading),
    Identifiers: ({ fragments }) =>
      new ListObject(identifiersType, fragments.identifiers, (names) => names.map(marked)),
    HeadingsMap: ({ fragments }) =>
      new Dict(
        allOf(fragments.headings).flatMap((one) => (one.id === '' ? [] : [[one.id, heading(one)]])),
        false,
        true,
      ),
    ToHTML: (content, args) => {
      const [start, end, isOrdered] = [countAt(args, 0), countAt(args, 1), isTrue(args[2] ?? false)];
      return new Safe('HTML', content.tocHtml(start, end, isOrdered), true);
    },
  }),
};

export function fragmentsObject(content: ContentOfPage): Value {
  return new TypedObject(fragmentsType, content);
}

function heading(one: HeadingOfPage): Value {
  return new TypedObject(headingType, one);
}

/** Each heading and those inside; without an id are those that stand for a level that was left out. Levels are at most six, so this does not go deep. */
function allOf(headings: readonly HeadingOfPage[]): HeadingOfPage[] {
  return headings.flatMap((one) => [one, ...allOf(one.headings)]);
}
