import { byCode } from '../tree/order.ts';

/** Hugo's order of assets: in each folder first what is in folders, then files by their suffixes from the last on. */
export function inAssetOrder(one: string, other: string): number {
  const [first, second] = [one.split('/'), other.split('/')];
  const at = first.findIndex((name, index) => name !== second[index]);
  const [name = '', against = ''] = [first[at], second[at]];
  const isFile = at === first.length - 1;
  const isOtherFile = at === second.length - 1;
  if (isFile !== isOtherFile) return isFile ? 1 : -1;
  return (isFile ? byCode(suffixOf(against), suffixOf(name)) : 0) || byCode(name, against);
}

function suffixOf(name: string): string {
  return /\.[^.]*$/.exec(name)?.[0] ?? '';
}
