import { ListObject, type ObjectType, type Value } from '../../templates/value.ts';
import { languageCodes } from './language.ts';
import { members, type World } from './page-view.ts';

/** https://gohugo.io/functions/hugo/sites/ */
const sitesType: ObjectType<World> = {
  name: 'page.Sites',
  members: members<World>({
    Default: (world) => world.site(first(world)),
    First: (world) => world.site(first(world)),
    Len: ({ index }) => BigInt(index.trees.size),
  }),
};

/** The site in each of its languages, in the order in which it offers them. */
export function sitesList(world: World): Value {
  return new ListObject(sitesType, world, ({ index }) => {
    const codes = languageCodes(index.tree(world.language).site);
    return codes.map((code) => world.site(code));
  });
}

function first({ index }: World): string {
  return index.trees.keys().next().value ?? '';
}
