/**
 * comment: a note that no reader sees.
 *
 * {{< comment >}} Ask Ada for the numbers. {{< /comment >}}
 *
 * https://gohugo.io/shortcodes/comment/
 */

import type { Output } from '../../html/output-marks.ts';

export function comment(): Output {
  return { kind: 'markup', html: '' };
}

comment.takes = [] as readonly string[];
