/** The functions of every template, by name. To add one: a row in one of these tables, a row in the tests. */

import { comparison } from './comparison.ts';
import { type FunctionTable, functionTable } from './function.ts';
import { html } from './html.ts';
import { lookup } from './lookup.ts';
import { making } from './making.ts';
import { math } from './math.ts';
import { parts } from './parts.ts';
import { printing } from './printing.ts';
import { sets } from './sets.ts';
import { strings } from './strings.ts';

export const commonFunctions: FunctionTable = functionTable([
  ...comparison,
  ...math,
  ...printing,
  ...strings,
  ...lookup,
  ...making,
  ...parts,
  ...sets,
  ...html,
]);
