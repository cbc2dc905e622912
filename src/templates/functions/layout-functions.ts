/** Functions for a site's own layouts alone: they need packages that shortcodes are too small for. */

import { type FunctionTable, functionTable } from './function.ts';
import { matches, regexps } from './regexp.ts';
import { unifiedDiff } from './unified-diff.ts';
import { unmarshalling } from './unmarshal.ts';
import { whereRow } from './where.ts';

export const layoutFunctions: FunctionTable = functionTable([
  ...regexps,
  ...unmarshalling,
  whereRow(matches),
  ['strings.Diff', 4, 4, unifiedDiff],
]);
