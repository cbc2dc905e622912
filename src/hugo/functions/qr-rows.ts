/** https://gohugo.io/functions/images/qr/ */

import { drawQr, mostQrBytes, qrLevels } from '../../html/qr-drawing.ts';
import { argumentAt, type Row, textAt, toInt, toText } from '../../templates/functions/function.ts';
import { unfit } from '../../templates/unfit.ts';
import { Dict, dictOf, type Tools, type Value } from '../../templates/value.ts';
import type { World } from '../objects/page-view.ts';
import { resourceObject } from '../objects/resource.ts';
import { ResourceView } from '../resources/resource-view.ts';

export function qrRows(world: World): readonly Row[] {
  return [['images.QR', 1, 2, (args, tools) => qrCode(args, tools, world)]];
}

/** Hugo makes a PNG; here the code is a drawing, of the same size. */
function qrCode(args: readonly Value[], { budget }: Tools, world: World): Value {
  const text = textAt(args, 0);
  const options = dictOf(argumentAt(args, 1)) ?? new Dict([]);
  const level = qrLevels.find((one) => one === (toText(options.get('level')) || 'medium'));
  const scale = Number(toInt(options.get('scale') ?? 4n));
  const length = new TextEncoder().encode(text).length;
  if (text === '' || length > mostQrBytes) {
    throw unfit(`Cannot draw a QR code: its text must have from 1 to ${mostQrBytes} bytes`);
  }
  if (level === undefined) throw unfit(`Cannot draw a QR code: its level must be ${qrLevels.join(', ')}`);
  if (scale < 2 || scale > 99) throw unfit('Cannot draw a QR code: its scale must be from 2 to 99 pixels');
  budget.spend(1000);
  const { size, dark } = drawQr(text, level);
  const pixels = size * scale;
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${pixels}" height="${pixels}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`;
  const folder = toText(options.get('targetDir')).replace(/^\/+|\/+$/g, '');
  const target = `${folder === '' ? '' : `${folder}/`}qr.svg`;
  const facts = { name: `/${target}`, isPosts: false, target, make: () => drawing };
  return resourceObject(new ResourceView(world, { ...facts, size: { width: pixels, height: pixels } }));
}
