/** The functions of every template, by name. To add one: a row in one of these tables, a row in the tests. */

import { collections } from './collections.ts';
import { comparison } from './comparison.ts';
import { type FunctionTable, functionTable } from './function.ts';
import { html } from './html.ts';
import { math } from './math.ts';
import { printing } from './printing.ts';
import { strings } from './strings.ts';

export const commonFunctions: FunctionTable = functionTable([
  ...comparison,
  ...math,
  ...printing,
  ...strings,
  ...collections,
  ...html,
]);
