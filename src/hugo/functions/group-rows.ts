/** https://gohugo.io/functions/collections/group/ */

import { argumentAt, type Row } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { listOf } from '../../templates/value.ts';
import { newGroup } from '../objects/group.ts';
import { nodesOf, type World } from '../objects/page-view.ts';

export function groupRows(world: World): readonly Row[] {
  return [
    [
      'group collections.Group',
      2,
      2,
      (args) => {
        const items = listOf(argumentAt(args, 1));
        if (items === undefined) throw unfit('Cannot group the value: it must be a list of pages');
        return newGroup({ key: argumentAt(args, 0), nodes: nodesOf(items) }, world);
      },
    ],
  ];
}
