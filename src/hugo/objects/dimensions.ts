/** What a site is one of: https://gohugo.io/methods/site/dimension/. Of versions and roles there is one each. */

import { textAt } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { type ObjectType, TypedObject } from '../../templates/value.ts';
import { type Member, members } from './page-view.ts';
import type { SiteView } from './site-view.ts';

type Only = { name: string };

const onlyType: ObjectType<Only> = {
  name: 'page.SiteDimension',
  members: members<Only>({ Name: ({ name }) => name, IsDefault: () => true }),
};

const version = new TypedObject(onlyType, { name: 'v1.0.0' });
const role = new TypedObject(onlyType, { name: 'guest' });

export const siteDimensions: { readonly [name: string]: Member<SiteView> } = {
  Version: () => version,
  Role: () => role,
  Dimension: ({ tree, world }, args) => {
    const name = textAt(args, 0);
    if (name === 'language') return world.languageObject(tree.site.language);
    if (name === 'version') return version;
    if (name === 'role') return role;
    throw unfit(`Cannot tell the dimension "${name}": it must be language, version or role`);
  },
};
