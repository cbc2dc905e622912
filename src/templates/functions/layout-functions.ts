/** Functions for a site's own layouts alone: shortcodes are too small for their packages, and have no resources. */

import { type FunctionTable, functionTable } from './function.ts';
import { images } from './images.ts';
import { matches, regexps } from './regexp.ts';
import { unifiedDiff } from './unified-diff.ts';
import { unmarshalling } from './unmarshal.ts';
import { whereRow } from './where.ts';

export const layoutFunctions: FunctionTable = functionTable([
  ...regexps,
  ...unmarshalling,
  ...images,
  whereRow(matches),
  ['strings.Diff', 4, 4, unifiedDiff],
]);
