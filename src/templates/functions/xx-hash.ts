/** XXH64 with the seed 0. https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md */

const prime1 = 0x9e3779b185ebca87n;
const prime2 = 0xc2b2ae3d27d4eb4fn;
const prime3 = 0x165667b19e3779f9n;
const prime4 = 0x85ebca77c2b2ae63n;
const prime5 = 0x27d4eb2f165667c5n;

export function xxHash64(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length;
  let at = 0;
  let hash = cut(prime5);
  if (size >= 32) {
    const lanes: [bigint, bigint, bigint, bigint] = [cut(prime1 + prime2), prime2, 0n, cut(-prime1)];
    for (; at + 32 <= size; at += 32)
      for (let lane = 0; lane < 4; lane++)
        lanes[lane] = round(lanes[lane] ?? 0n, view.getBigUint64(at + lane * 8, true));
    const [a, b, c, d] = lanes;
    hash = cut(rotated(a, 1n) + rotated(b, 7n) + rotated(c, 12n) + rotated(d, 18n));
    for (const lane of lanes) hash = cut((hash ^ round(0n, lane)) * prime1 + prime4);
  }
  hash = cut(hash + BigInt(size));
  for (; at + 8 <= size; at += 8)
    hash = cut(rotated(hash ^ round(0n, view.getBigUint64(at, true)), 27n) * prime1 + prime4);
  if (at + 4 <= size) {
    hash = cut(rotated(hash ^ cut(BigInt(view.getUint32(at, true)) * prime1), 23n) * prime2 + prime3);
    at += 4;
  }
  for (; at < size; at++) hash = cut(rotated(hash ^ cut(BigInt(view.getUint8(at)) * prime5), 11n) * prime1);
  hash = cut((hash ^ (hash >> 33n)) * prime2);
  hash = cut((hash ^ (hash >> 29n)) * prime3);
  return hash ^ (hash >> 32n);
}

function round(lane: bigint, input: bigint): bigint {
  return cut(rotated(cut(lane + input * prime2), 31n) * prime1);
}

function rotated(value: bigint, by: bigint): bigint {
  return cut((value << by) | (value >> (64n - by)));
}

function cut(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}
