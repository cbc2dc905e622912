/** The functions that depend on the site and the page that is made. */

import { type FunctionTable, functionTable, type Row } from '../../templates/functions/function.ts';
import { askingRows, ownFunctions } from '../objects/asking.ts';
import { hugoInfo, hugoMembers } from '../objects/hugo-info.ts';
import { pageOrNil, type World } from '../objects/page-view.ts';
import { addressRows } from './address-rows.ts';
import { dataRows } from './data-rows.ts';
import { fileRows } from './file-rows.ts';
import { groupRows } from './group-rows.ts';
import { qrRows } from './qr-rows.ts';
import { reflectRows } from './reflect-rows.ts';
import { resourceRows } from './resource-rows.ts';
import { textRows } from './text-rows.ts';
import { translationRows } from './translation-rows.ts';

export function siteFunctions(world: World): FunctionTable {
  return functionTable(
    askingRows(ownFunctions, world, [
      ['site', 0, 0, () => world.site(world.language)],
      [
        'page',
        0,
        0,
        () => {
          world.ask('rendering');
          return pageOrNil(world, world.asked);
        },
      ],
      ['hugo', 0, 0, () => hugoInfo(world)],
      ...Object.entries(hugoMembers).map(
        ([name, member]): Row => [`hugo.${name}`, 0, 0, (args, tools) => member(world, args, tools)],
      ),
      ...addressRows(world),
      ...textRows(world),
      ...translationRows(world),
      ...fileRows(world),
      ...resourceRows(world),
      ...qrRows(world),
      ...groupRows(world),
      ...reflectRows,
      ...dataRows(world),
    ]),
  );
}
