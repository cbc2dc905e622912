/** Functions that Hugo has removed or renamed; they act as before, and say once where to go. */

import { dictOf, isTrue, stringOf, type Tools, type Value } from '../value.ts';
import { crypto } from './crypto.ts';
import { argumentAt, functionTable, type Row } from './function.ts';
import { plainRows } from './local.ts';
import { strings } from './strings.ts';

const current = functionTable([...crypto, ...plainRows, ...strings]);

export const retired: readonly Row[] = [
  renamed('crypto.FNV32a', 'hash.FNV32a', 1, 1),
  renamed('lang.NumFmt', 'lang.FormatNumberCustom', 2, 4),
  [
    'echoParam collections.EchoParam',
    2,
    2,
    (args, tools) => {
      tell(tools, 'echoParam', 'index');
      return memberIn(argumentAt(args, 0), stringOf(argumentAt(args, 1)) ?? '');
    },
  ],
];

/** A function under its old name. */
function renamed(old: string, name: string, least: number, most: number): Row {
  return [
    old,
    least,
    most,
    (args, tools) => {
      tell(tools, old, name);
      return current.get(name)?.call(args, tools) ?? null;
    },
  ];
}

/** Once for a page. */
function tell(tools: Tools, old: string, name: string): void {
  const { stores } = tools.run;
  const key = `retired ${old}`;
  if (stores.has(key)) return;
  stores.set(key, true);
  tools.warn(`"${old}" is a name of old versions of Hugo: write "${name}"`, false);
}

function memberIn(map: Value, key: string): Value {
  const value = dictOf(map)?.get(key) ?? null;
  return isTrue(value) ? value : '';
}
