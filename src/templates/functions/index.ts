/** The functions of every template, by name. To add one: a row in one of these tables, a row in the tests. */

import { comparison } from './comparison.ts';
import { crypto } from './crypto.ts';
import { encoding } from './encoding.ts';
import { type FunctionTable, functionTable } from './function.ts';
import { html } from './html.ts';
import { inflect } from './inflect.ts';
import { plainRows } from './local.ts';
import { lookup } from './lookup.ts';
import { making } from './making.ts';
import { math } from './math.ts';
import { parts } from './parts.ts';
import { paths } from './paths.ts';
import { printing } from './printing.ts';
import { reflection } from './reflect.ts';
import { retired } from './retired.ts';
import { samples } from './samples.ts';
import { sets } from './sets.ts';
import { strings } from './strings.ts';
import { urls } from './urls.ts';

export const commonFunctions: FunctionTable = functionTable([
  ...comparison,
  ...math,
  ...printing,
  ...strings,
  ...lookup,
  ...making,
  ...parts,
  ...sets,
  ...samples,
  ...html,
  ...encoding,
  ...crypto,
  ...inflect,
  ...paths,
  ...reflection,
  ...urls,
  ...plainRows,
  ...retired,
]);
