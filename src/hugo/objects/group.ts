/** Groups of pages under their keys. */

import { Dict, ListObject, type ObjectType, TypedObject, type Value } from '../../templates/value.ts';
import type { PageNode } from '../tree/page-node.ts';
import { members, nodesOf, type World } from './page-view.ts';

export type Group = { readonly key: Value; readonly nodes: readonly PageNode[] };

/** A group in its rendering. */
export class GroupView {
  readonly group: Group;
  readonly world: World;

  constructor(group: Group, world: World) {
    this.group = group;
    this.world = world;
  }
}

const groupType: ObjectType<GroupView> = {
  name: 'page.PageGroup',
  members: members<GroupView>({
    Key: ({ group }) => group.key,
    Pages: ({ group, world }) => world.pages(() => group.nodes),
  }),
};

type Groups = { groups: readonly Group[]; world: World };

const groupsType: ObjectType<Groups> = {
  name: 'page.PagesGroup',
  members: members<Groups>({
    Reverse: ({ groups, world }) => groupsList(groups.toReversed(), world),
    Len: ({ groups }) => BigInt(groups.reduce((sum, { nodes }) => sum + nodes.length, 0)),
  }),
  withItems: ({ world }, items) => groupsList(groupsIn(items) ?? [], world),
};

export function groupsList(groups: readonly Group[], world: World): Value {
  return new ListObject(groupsType, { groups, world }, () =>
    groups.map((group) => new TypedObject(groupType, new GroupView(group, world))),
  );
}

/** A group as an object, as the function `group` makes it. */
export function newGroup(group: Group, world: World): Value {
  return new TypedObject(groupType, new GroupView(group, world));
}

/** The groups in a list; undefined for a list of other things. Maps with a key and pages count too. */
export function groupsIn(items: readonly Value[]): Group[] | undefined {
  const groups = items.map(groupOf);
  return groups.every((group) => group !== undefined) ? groups : undefined;
}

function groupOf(value: Value): Group | undefined {
  if (value instanceof TypedObject && value.self instanceof GroupView) return value.self.group;
  if (!(value instanceof Dict)) return undefined;
  const pages = value.get('Pages');
  return pages instanceof ListObject ? { key: value.get('Key'), nodes: nodesOf(pages.items) } : undefined;
}
