/** Lists of resources, which are files and pages: https://gohugo.io/methods/page/resources/ */

import { newGlob } from '../../content/post/glob.ts';
import { textAt } from '../../templates/functions/function.ts';
import { ListObject, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import { members, nodeOf } from './page-view.ts';
import { resourceOf } from './resource.ts';

/** Objects of resources and of pages. */
type Resources = readonly Value[];

const resourcesType: ObjectType<Resources> = {
  name: 'resource.Resources',
  members: members<Resources>({
    Get: (all, args) => named(all, textAt(args, 0)),
    GetMatch: (all, args) => matching(all, textAt(args, 0))[0] ?? null,
    Match: (all, args) => resourcesList(matching(all, textAt(args, 0))),
    ByType: (all, args) => resourcesList(ofType(all, textAt(args, 0))),
    ByName: (all) => resourcesList(all),
    Len: (all) => BigInt(all.length),
    Mount: (all, args) => new TypedObject(mountType, { all, base: textAt(args, 0), target: textAt(args, 1) }),
  }),
  withItems: (_, items) => resourcesList(items),
};

type Mount = { all: Resources; base: string; target: string };

const mountType: ObjectType<Mount> = {
  name: 'resource.resourceMount',
  members: members<Mount>({ Get: (mount, args) => mounted(mount, textAt(args, 0)) }),
};

export function resourcesList(all: Resources): Value {
  return new ListObject(resourcesType, all, (items) => items);
}

/** The kind of a resource: `image`, `text`, `page`. */
export function resourceType(value: Value): string {
  return nodeOf(value) === undefined ? (resourceOf(value)?.mediaType.mainType ?? '') : 'page';
}

export function ofType(all: Resources, type: string): Resources {
  return all.filter((value) => resourceType(value) === type);
}

/** By the names that front matter gives, else by those of the files. */
export function matching(all: Resources, pattern: string): Resources {
  const matches = newGlob(rooted(pattern));
  const by = (nameIn: (value: Value) => string) =>
    all.filter((value) => nameIn(value) !== '' && matches(rooted(nameIn(value))));
  const found = by(nameOf);
  return found.length > 0 ? found : by(fileNameOf);
}

export function nameOf(value: Value): string {
  return nodeOf(value)?.inside?.name ?? resourceOf(value)?.facts.name ?? '';
}

/** In small letters, with hyphens for spaces and without a language, as Hugo keeps it. */
function fileNameOf(value: Value): string {
  const { plainName = '' } = resourceOf(value)?.facts ?? {};
  return plainName.toLowerCase().replaceAll(' ', '-');
}

function named(all: Resources, written: string): Value {
  const wanted = rooted(written.replace(/^\.\//, '')).toLowerCase();
  const isWanted = (name: string) => name !== '' && rooted(name).toLowerCase() === wanted;
  return (
    all.find((value) => isWanted(nameOf(value))) ?? all.find((value) => isWanted(fileNameOf(value))) ?? null
  );
}

/** Names as scripts and style sheets import them: those below `base` are found below `target`. */
function mounted({ all, base, target }: Mount, written: string): Value {
  const isWhole = target.startsWith('/');
  const below = written.startsWith(target) ? written.slice(target.length) : written;
  const wanted = isWhole ? `${base}/${below}`.replace(/\/{2,}/g, '/') : below.replace(/^\//, '');
  const own = (name: string) =>
    isWhole || !name.startsWith(base) ? name : name.slice(base.length).replace(/^\//, '');
  return all.find((value) => own(nameOf(value)).toLowerCase() === wanted.toLowerCase()) ?? null;
}

function rooted(name: string): string {
  return name.startsWith('/') ? name : `/${name}`;
}
