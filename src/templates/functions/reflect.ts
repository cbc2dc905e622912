/** https://gohugo.io/functions/reflect/ */

import { dictOf, listOf, TemplateObject, type Value } from '../value.ts';
import { argumentAt, type Row, toText } from './function.ts';
import { jsonText } from './jsonify.ts';

export const reflection: readonly Row[] = [
  ['reflect.IsMap', 1, 1, (args) => dictOf(argumentAt(args, 0)) !== undefined],
  ['reflect.IsSlice', 1, 1, (args) => listOf(argumentAt(args, 0)) !== undefined],
  // Only a style sheet in SCSS would tell them from other texts.
  ['css.Quoted css.Unquoted', 1, 1, ([value = null]) => toText(value)],
  ['debug.Dump', 1, 1, (args, tools) => jsonText(argumentAt(args, 0), '  ', tools)],
  ['debug.Timer', 1, 1, () => timer],
  ['debug.VisualizeSpaces', 1, 1, ([value = null]) => visible(toText(value))],
];

/** Nothing is measured: a page is made without a clock. */
const timer: Value = new TemplateObject('debug.Timer', [['Stop', () => '']]);

function visible(text: string): string {
  return text.replaceAll('\t', '\\t').replaceAll('\r', '\\r').replaceAll('\n', '\\n').replaceAll(' ', '·');
}
