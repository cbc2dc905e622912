import encodeQR from 'qr';

export const qrLevels = ['low', 'medium', 'quartile', 'high'] as const;

/** Bytes of a text in a code. */
export const mostQrBytes = 1000;

/** Light modules around the code, which scanners need. */
const border = 4;

/** A QR code as the path of its dark modules; `size` is the number of modules of a side, with the border. */
export function drawQr(text: string, level: (typeof qrLevels)[number]): { size: number; dark: string } {
  const rows = encodeQR(text, 'raw', { ecc: level, border });
  return { size: rows.length, dark: rows.map(runs).join('') };
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
