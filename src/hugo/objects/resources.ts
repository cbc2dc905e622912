/** Lists of resources: https://gohugo.io/methods/page/resources/ */

import { newGlob } from '../../content/post/glob.ts';
import { textAt } from '../../templates/functions/function.ts';
import { ListObject, type ObjectType, type Value } from '../../templates/value.ts';
import type { ResourceView } from '../resources/resource-view.ts';
import { members } from './page-view.ts';
import { resourceObject, resourceOf } from './resource.ts';

type Resources = readonly ResourceView[];

const resourcesType: ObjectType<Resources> = {
  name: 'resource.Resources',
  members: members<Resources>({
    Get: (all, args) => orNil(all.find(({ facts }) => isNamed(facts.name, textAt(args, 0)))),
    GetMatch: (all, args) => orNil(matching(all, textAt(args, 0))[0]),
    Match: (all, args) => resourcesList(matching(all, textAt(args, 0))),
    ByType: (all, args) =>
      resourcesList(all.filter(({ mediaType }) => mediaType.mainType === textAt(args, 0))),
    ByName: (all) => resourcesList(all),
    Len: (all) => BigInt(all.length),
    Mount: (all) => resourcesList(all),
  }),
  withItems: (_, items) => resourcesList(items.flatMap((item) => resourceOf(item) ?? [])),
};

export function resourcesList(all: Resources): Value {
  return new ListObject(resourcesType, all, (items) => items.map(resourceObject));
}

export function matching(all: Resources, pattern: string): Resources {
  const matches = newGlob(pattern.replace(/^\.?\//, ''));
  return all.filter(({ facts }) => matches(facts.name.replace(/^\//, '')));
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.replace(/^\.?\//, '').toLowerCase();
}

function orNil(resource: ResourceView | undefined): Value {
  return resource === undefined ? null : resourceObject(resource);
}
