/**
 * qr: a text as a QR code, drawn within the page.
 *
 * - text: by default the content between the tags; at most 1,000 bytes
 * - level: low, medium (default), quartile or high
 * - scale: pixels for each module, 4 by default, at least 2
 * - alt: by default the text itself
 * - class, id, title
 * - targetDir, loading: accepted, no effect, since no file is made
 *
 * {{< qr text="https://gohugo.io" />}}
 * {{< qr level="high" scale=2 >}}https://gohugo.io{{< /qr >}}
 *
 * https://gohugo.io/shortcodes/qr/
 */

import encodeQR from 'qr';
import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { argument, callFault, oneOf, warn, warnOfUnknown } from '../arguments.ts';
import { element } from '../element.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['text', 'level', 'scale', 'targetdir', 'alt', 'class', 'id', 'title', 'loading']);

const levels = ['low', 'medium', 'quartile', 'high'] as const;

const mostBytes = 1000;

/** Light modules around the code, which scanners need. */
const border = 4;

export function qr(call: Call, context: ShortcodeContext): Output {
  warnOfUnknown(call, context, known);
  const text = argument(call, 'text') ?? call.inner?.trim();
  if (!text) throw callFault(call, 'Cannot expand "qr": a text must be given');
  if (new TextEncoder().encode(text).length > mostBytes) {
    throw callFault(call, `Cannot expand "qr": its text must not be longer than ${mostBytes} bytes`);
  }
  const wanted = oneOf(call, context, 'level', levels);
  const level = levels.find((one) => one === wanted) ?? 'medium';
  const rows = encodeQR(text, 'raw', { ecc: level, border });
  return {
    kind: 'trusted',
    html: drawing(call, rows, scaleOf(call, context), argument(call, 'alt') ?? text),
  };
}

qr.mostCalls = 50;
qr.enclosesText = true;

function scaleOf(call: Call, context: ShortcodeContext): number {
  const scale = argument(call, 'scale') ?? '4';
  if (/^(?:[2-9]|[1-9]\d)$/.test(scale)) return Number(scale);
  warn(call, context, `Cannot use scale "${scale}": it must be a number of pixels from 2 to 99`);
  return 4;
}

/** Dark on light, whatever the colours of the page are. */
function drawing(call: Call, rows: readonly (readonly boolean[])[], scale: number, label: string): string {
  const size = rows.length;
  const attributes = {
    class: argument(call, 'class') ?? 'qr',
    id: argument(call, 'id'),
    role: 'img',
    'aria-label': label,
    viewBox: `0 0 ${size} ${size}`,
    width: size * scale,
    height: size * scale,
    'shape-rendering': 'crispEdges',
  };
  const title = argument(call, 'title');
  const name = title === undefined ? '' : element('title', {}, escapeText(title));
  const light = element('path', { fill: '#fff', d: `M0 0h${size}v${size}H0z` });
  const dark = element('path', { fill: '#000', d: rows.map(runs).join('') });
  return element('svg', attributes, name, light, dark);
}

/** The dark modules of a row as rectangles, with neighbours joined. */
function runs(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1H${start}z`;
  }
  return path;
}
