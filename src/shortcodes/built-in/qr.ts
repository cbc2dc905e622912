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

import { escapeText } from '../../html/escape.ts';
import type { Output } from '../../html/output-marks.ts';
import { drawQr, mostQrBytes, qrLevels } from '../../html/qr-drawing.ts';
import { argument, callFault, oneOf, warn, warnOfUnknown } from '../arguments.ts';
import { element } from '../element.ts';
import type { Call, ShortcodeContext } from '../shortcode.ts';

const known = new Set(['text', 'level', 'scale', 'targetdir', 'alt', 'class', 'id', 'title', 'loading']);

export function qr(call: Call, context: ShortcodeContext): Output {
  warnOfUnknown(call, context, known);
  const text = argument(call, 'text') ?? call.inner?.trim();
  if (!text) throw callFault(call, 'Cannot expand "qr": a text must be given');
  if (new TextEncoder().encode(text).length > mostQrBytes) {
    throw callFault(call, `Cannot expand "qr": its text must not be longer than ${mostQrBytes} bytes`);
  }
  const wanted = oneOf(call, context, 'level', qrLevels);
  const level = qrLevels.find((one) => one === wanted) ?? 'medium';
  const label = argument(call, 'alt') ?? text;
  return { kind: 'trusted', html: drawing(call, drawQr(text, level), scaleOf(call, context), label) };
}

qr.takes = known;
qr.mostCalls = 50;
qr.enclosesText = true;

function scaleOf(call: Call, context: ShortcodeContext): number {
  const scale = argument(call, 'scale') ?? '4';
  if (/^(?:[2-9]|[1-9]\d)$/.test(scale)) return Number(scale);
  warn(call, context, `Cannot use scale "${scale}": it must be a number of pixels from 2 to 99`);
  return 4;
}

/** Dark on light, whatever the colours of the page are. */
function drawing(
  call: Call,
  { size, dark: path }: ReturnType<typeof drawQr>,
  scale: number,
  label: string,
): string {
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
  const dark = element('path', { fill: '#000', d: path });
  return element('svg', attributes, name, light, dark);
}
